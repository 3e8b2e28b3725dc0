/**
 * What the launcher says to the operator: each sentence in Spanish and in English.
 *
 * <p>Public: {@link io.padron.launcher.sentence.Sentence}. The texts lie in {@code messages_es.properties} and {@code
 * messages_en.properties} beside it.
 */
@NullMarked
package io.padron.launcher.sentence;

import org.jspecify.annotations.NullMarked;
