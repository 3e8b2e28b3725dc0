/**
 * Maps the cells of a row to a customer, and the issues of a customer back to cells.
 *
 * <p>Used by {@code io.padron.jobs.rows} and {@code io.padron.jobs.reports} only. It detects damaged cells and does not
 * validate customers.
 */
@NullMarked
package io.padron.jobs.mapping;

import org.jspecify.annotations.NullMarked;
