package io.padron.imports.ledger;

/**
 * The failed attempts of a task since its last progress.
 *
 * @param attempts the number of leases
 * @param crashes how many of these ended with a crash of the process, without a release of the lease
 */
public record AttemptCounts(int attempts, int crashes) {}
