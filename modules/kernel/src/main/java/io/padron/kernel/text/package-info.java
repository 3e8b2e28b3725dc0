/**
 * Texts and numbers as users and files write them: cleaning, folding, sort keys, words, punctuation of numbers.
 *
 * <p>The public types are stateless and use the JDK only.
 */
@NullMarked
package io.padron.kernel.text;

import org.jspecify.annotations.NullMarked;
