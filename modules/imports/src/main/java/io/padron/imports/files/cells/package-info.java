/**
 * What a cell of a file means where it is not what stands there: guards of other systems around a value, and words that
 * stand for no value.
 *
 * <p>All of it is public. It knows texts and the paths of fields, and neither files nor countries.
 */
@NullMarked
package io.padron.imports.files.cells;

import org.jspecify.annotations.NullMarked;
