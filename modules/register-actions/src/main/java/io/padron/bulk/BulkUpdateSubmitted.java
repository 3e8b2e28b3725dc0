package io.padron.bulk;

/** CDI event: a bulk update was stored. It is fired inside the transaction; observe it after success. */
public record BulkUpdateSubmitted(BulkUpdateId id) {}
