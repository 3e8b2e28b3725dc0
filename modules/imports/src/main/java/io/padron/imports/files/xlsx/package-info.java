/**
 * Workbooks: their parts, sheets and cells.
 *
 * <p>Used by {@code io.padron.imports.files.staging} only. It does not trust a workbook: inflated bytes are limited,
 * and no document type or entity is processed.
 */
@NullMarked
package io.padron.imports.files.xlsx;

import org.jspecify.annotations.NullMarked;
