/**
 * The files that we hand out: templates to fill in, reports of what became of rows.
 *
 * <p>Public: {@link io.padron.imports.files.outgoing.Templates} and {@link io.padron.imports.files.outgoing.CsvReport}. All is
 * written as a stream, and nothing that a person typed becomes a formula.
 */
@NullMarked
package io.padron.imports.files.outgoing;

import org.jspecify.annotations.NullMarked;
