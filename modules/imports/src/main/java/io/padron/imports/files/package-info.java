/**
 * The files people really send, and the files we hand them: recognising, staging, templates, reports.
 *
 * <p>Whatever comes in, CSV of any dialect or a workbook, is staged once as one canonical file that can be read from
 * the start of any row. Public: {@link io.padron.imports.files.Layout} (the columns, given from outside),
 * {@link io.padron.imports.files.Staging}, {@link io.padron.imports.files.StagedRows},
 * {@link io.padron.imports.files.CsvReport}, {@link io.padron.imports.files.Templates} and the values they speak in.
 *
 * <p>It knows no country, no customer, no run, no database and no container. It never judges what a cell says, never
 * repairs it, and never throws because of what a file contains.
 */
@NullMarked
package io.padron.imports.files;

import org.jspecify.annotations.NullMarked;
