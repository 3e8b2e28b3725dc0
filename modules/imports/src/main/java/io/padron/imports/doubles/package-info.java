/**
 * Finds the rows of a file that double a lower one: by hashes of their keys, kept in the database while the file is judged,
 * in memory that does not grow with the file. It knows neither what a key means nor what becomes of a double.
 *
 * <p>For {@code io.padron.imports.store} alone, which calls {@link io.padron.imports.doubles.KeyBlocks}.
 */
@NullMarked
package io.padron.imports.doubles;

import org.jspecify.annotations.NullMarked;
