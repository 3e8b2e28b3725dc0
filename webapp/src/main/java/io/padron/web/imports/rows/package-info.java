/**
 * What was found in a run, on screen: the bar of its counts, problems grouped by what repairs them, and the rows.
 *
 * <p>Shown by {@code io.padron.web.imports}. It never decides what is wrong with a row.
 */
@NullMarked
package io.padron.web.imports.rows;

import org.jspecify.annotations.NullMarked;
