/**
 * The files that users send and those that Padrón writes: shared values.
 *
 * <p>Public: {@link io.padron.imports.files.Layout} (the columns, given by the caller), rows, cells and what is known
 * of a file; {@link io.padron.imports.files.staging.Staging} writes one canonical file of every format, {@code
 * io.padron.imports.files.outgoing} writes templates and reports, and {@code io.padron.imports.files.cells} interprets
 * cell texts. The readers of each format are hidden, and so are {@link io.padron.imports.files.HeaderRecognizer},
 * {@link io.padron.imports.files.RawRows}, {@link io.padron.imports.files.CellSanitizer} and {@link
 * io.padron.imports.files.UnreadableFileException}.
 *
 * <p>It knows no country, no customer, no run, no database and no container. It never validates or repairs a cell, and
 * never throws because of a file's content.
 */
@NullMarked
package io.padron.imports.files;

import org.jspecify.annotations.NullMarked;
