/**
 * Finds the rows of a file that double a lower one: by hashes of their keys, kept in the database while the file is judged.
 * Memory grows by two bytes for each key, nine for each double and some thirty for each key that repeats, which ends at six
 * million of them. It knows neither what a key means nor what becomes of a double.
 *
 * <p>For {@code io.padron.imports.store} alone, which calls {@link io.padron.imports.doubles.KeyBlocks}.
 */
@NullMarked
package io.padron.imports.doubles;

import org.jspecify.annotations.NullMarked;
