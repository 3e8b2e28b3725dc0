/**
 * The files that Padrón writes: templates, and reports of row outcomes.
 *
 * <p>Public: {@link io.padron.imports.files.outgoing.TemplateWriter} and {@link
 * io.padron.imports.files.outgoing.CsvReport}. Everything is streamed, and user text never becomes a formula.
 */
@NullMarked
package io.padron.imports.files.outgoing;

import org.jspecify.annotations.NullMarked;
