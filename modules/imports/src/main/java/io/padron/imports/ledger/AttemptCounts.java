package io.padron.imports.ledger;

/**
 * The failed attempts of a task since it last advanced.
 *
 * @param attempts how often it was leased
 * @param crashes how many of these ended with a crash of the process: the lease was never released
 */
public record AttemptCounts(int attempts, int crashes) {}
