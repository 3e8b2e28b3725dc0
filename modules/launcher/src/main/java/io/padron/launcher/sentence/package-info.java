/**
 * The launcher's messages for the operator, each in Spanish and in English.
 *
 * <p>Public: {@link io.padron.launcher.sentence.Sentence}. The texts are in {@code messages_es.properties} and {@code
 * messages_en.properties} of this package.
 */
@NullMarked
package io.padron.launcher.sentence;

import org.jspecify.annotations.NullMarked;
