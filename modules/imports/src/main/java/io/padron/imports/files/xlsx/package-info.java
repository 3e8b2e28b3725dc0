/**
 * Workbooks: their parts, sheets and cells.
 *
 * <p>Only {@code io.padron.imports.files.staging} reads by it. It never trusts a book: what comes out of the archive is
 * counted, and no document type or entity is followed.
 */
@NullMarked
package io.padron.imports.files.xlsx;

import org.jspecify.annotations.NullMarked;
