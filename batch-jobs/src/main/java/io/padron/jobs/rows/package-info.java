/**
 * The batch artifacts that process a file and its rows: plan, validate, deduplicate, load, undo.
 *
 * <p>This package connects imports with customers. Nothing here is public. The batch artifacts are plain objects; they
 * work with the rights of the user who submitted the run. Invalid content is data, an outcome in the ledger, never an
 * exception.
 */
@NullMarked
package io.padron.jobs.rows;

import org.jspecify.annotations.NullMarked;
