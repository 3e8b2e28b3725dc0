/**
 * From a file as it was sent to the canonical copy of its rows, and back to rows.
 *
 * <p>Public: {@link io.padron.imports.files.staging.Staging} and {@link io.padron.imports.files.staging.StagedRowReader}. It never
 * changes the original.
 */
@NullMarked
package io.padron.imports.files.staging;

import org.jspecify.annotations.NullMarked;
