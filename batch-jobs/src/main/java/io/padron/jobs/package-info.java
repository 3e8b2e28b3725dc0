/**
 * The batch engine: who is woken, who works, what happens when somebody dies.
 *
 * <p>A message wakes a worker, the worker claims a task in the ledger and runs its JSR-352 job, the job's chunks advance
 * the task in the transaction of what they write. Tasks are never lost: the sweeper looks into the ledger every few
 * seconds. What the jobs do with rows is in {@code io.padron.jobs.rows}; this package knows no row and no customer.
 *
 * <p>Public: {@link io.padron.jobs.BatchEngine}, which the application starts once, and {@link io.padron.jobs.Ready}, which
 * says that it has; before that nobody may work; {@link io.padron.jobs.Node}, under whose name work is claimed. To {@link io.padron.jobs.Stumbles} the jobs say over which row they fell.
 */
@NullMarked
package io.padron.jobs;

import org.jspecify.annotations.NullMarked;
