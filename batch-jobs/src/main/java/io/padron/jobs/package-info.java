/**
 * The batch engine: wake-ups, workers, and recovery after a crash.
 *
 * <p>A message wakes a worker, the worker leases a task in the ledger and runs its JSR-352 job, and the job's chunks
 * advance the task in the transaction of their writes. Tasks are never lost: the sweeper reads the ledger every few
 * seconds. What the jobs do with rows is in {@code io.padron.jobs.rows}; this package knows no row and no customer.
 *
 * <p>Public: {@link io.padron.jobs.BatchEngine}, which the application starts once, and {@link
 * io.padron.jobs.StartGate}, which reports that it has started; before that no work begins. {@link io.padron.jobs.Node}
 * identifies this server in a cluster. Jobs record failed rows in {@link io.padron.jobs.PoisonRows}.
 */
@NullMarked
package io.padron.jobs;

import org.jspecify.annotations.NullMarked;
