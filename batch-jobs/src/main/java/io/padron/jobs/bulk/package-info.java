/**
 * The batch job that applies a bulk update to all selected customers, or undoes it.
 *
 * <p>This package connects bulk updates with the batch runtime. Nothing here is public. One bulk update runs at a time,
 * on the node that leases it first; it does not queue with the segments of files, so that a large file does not delay
 * it.
 */
@NullMarked
package io.padron.jobs.bulk;

import org.jspecify.annotations.NullMarked;
