package io.padron.bulk;

import io.padron.kernel.CustomerId;

/**
 * A customer that a bulk update left unchanged.
 *
 * @param byUndo whether the undo skipped it
 * @param code the reason, as in {@link io.padron.customers.bulk.BulkOutcome}
 */
public record SkippedCustomer(boolean byUndo, CustomerId customer, String code) {}
