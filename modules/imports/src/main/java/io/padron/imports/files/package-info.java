/**
 * The files people really send, and the files we hand them: the values that all of it speaks in.
 *
 * <p>Public: {@link io.padron.imports.files.Layout} (the columns, given from outside), rows, cells and what was found out
 * about a file; {@link io.padron.imports.files.staging.Staging} makes one canonical file of whatever comes in, and
 * {@code io.padron.imports.files.outgoing} writes templates and reports; {@code io.padron.imports.files.cells} knows what
 * a cell means where it is not what stands there. The readers of each format are theirs alone, and so
 * are {@link io.padron.imports.files.Headings}, {@link io.padron.imports.files.RawRows},
 * {@link io.padron.imports.files.CellText} and {@link io.padron.imports.files.UnreadableFileException}.
 *
 * <p>It knows no country, no customer, no run, no database and no container. It never judges what a cell says, never
 * repairs it, and never throws because of what a file contains.
 */
@NullMarked
package io.padron.imports.files;

import org.jspecify.annotations.NullMarked;
