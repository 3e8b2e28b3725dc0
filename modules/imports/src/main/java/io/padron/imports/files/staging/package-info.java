/**
 * Converts an uploaded file to the staged file, and reads the staged file.
 *
 * <p>Public: {@link io.padron.imports.files.staging.Staging} and {@link
 * io.padron.imports.files.staging.StagedRowReader}. It never changes the original.
 */
@NullMarked
package io.padron.imports.files.staging;

import org.jspecify.annotations.NullMarked;
