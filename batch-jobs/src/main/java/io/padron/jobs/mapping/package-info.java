/**
 * From the cells of a row to the customer they describe, and from what is said of the customer back to the cell.
 *
 * <p>For {@code io.padron.jobs.rows} and {@code io.padron.jobs.reports} alone. It tells what a spreadsheet did to a cell, and
 * never what makes a customer right.
 */
@NullMarked
package io.padron.jobs.mapping;

import org.jspecify.annotations.NullMarked;
