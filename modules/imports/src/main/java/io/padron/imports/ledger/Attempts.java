package io.padron.imports.ledger;

/**
 * How often a task has been tried in vain since it last moved forward.
 *
 * @param tries how often it was claimed
 * @param deaths how many of these ended with the death of the process: its claim was never given back
 */
public record Attempts(int tries, int deaths) {}
