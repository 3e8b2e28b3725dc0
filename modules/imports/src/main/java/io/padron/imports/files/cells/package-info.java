/**
 * Interprets the text of a cell: guards of other systems around a value, and placeholders.
 *
 * <p>All of it is public. It knows texts and the paths of fields, and neither files nor countries.
 */
@NullMarked
package io.padron.imports.files.cells;

import org.jspecify.annotations.NullMarked;
