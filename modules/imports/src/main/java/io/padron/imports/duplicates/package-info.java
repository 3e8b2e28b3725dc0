/**
 * Finds the duplicates within a file by hashes of their keys, which are stored in the database during validation.
 * Memory grows by two bytes for each key, nine for each duplicate and some thirty for each repeated key, up to six
 * million of them. This package knows neither the meaning of a key nor the outcome of a duplicate.
 *
 * <p>Used by {@code io.padron.imports.store} only, through {@link io.padron.imports.duplicates.KeyBlocks}.
 */
@NullMarked
package io.padron.imports.duplicates;

import org.jspecify.annotations.NullMarked;
