/**
 * The files that users upload and those that Padrón writes: shared values.
 *
 * <p>Public: {@link io.padron.imports.files.Layout} (the columns, given by the caller), rows, cells and the recognised
 * properties of a file; {@link io.padron.imports.files.staging.Staging} writes one canonical file from every format,
 * {@code io.padron.imports.files.outgoing} writes templates and reports, and {@code io.padron.imports.files.cells}
 * interprets cell texts. The readers of each format are hidden, and so are {@link
 * io.padron.imports.files.HeaderRecognizer}, {@link io.padron.imports.files.RawRows}, {@link
 * io.padron.imports.files.CellSanitizer} and {@link io.padron.imports.files.UnreadableFileException}.
 *
 * <p>This package knows no country, no customer, no run, no database and no container. It never validates or repairs a
 * cell, and no content of a file makes it throw.
 */
@NullMarked
package io.padron.imports.files;

import org.jspecify.annotations.NullMarked;
