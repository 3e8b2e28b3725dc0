/**
 * The results of a run for its user: the outcome of each row, and the rows that were not loaded.
 *
 * <p>Public: {@link io.padron.jobs.reports.ImportReports} and {@link io.padron.jobs.reports.ImportRows}. Reports are
 * streamed from the staged file, the ledger and the register, block by block; nothing here writes to any of them.
 */
@NullMarked
package io.padron.jobs.reports;

import org.jspecify.annotations.NullMarked;
