/**
 * What the jobs do with a file and its rows: recognise, judge, settle doubles, load.
 *
 * <p>Here imports and customers meet, and nowhere else below the webapp. Nothing here is for others. The batch artifacts are
 * plain objects; they act in the name of who submitted the run. Bad content is data, an outcome in the ledger, never an
 * exception.
 */
@NullMarked
package io.padron.jobs.rows;

import org.jspecify.annotations.NullMarked;
