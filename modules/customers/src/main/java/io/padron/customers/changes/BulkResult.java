package io.padron.customers.changes;

import io.padron.kernel.CustomerId;
import java.util.List;

/**
 * The result of a change of several customers.
 *
 * @param changed the number of changed customers
 * @param unchanged the number of customers that already had the new value
 * @param skipped the customers that could not be changed, in the order of the request
 */
public record BulkResult(int changed, int unchanged, List<Skipped> skipped) {

    public BulkResult {
        skipped = List.copyOf(skipped);
    }

    /** A customer that could not be changed. */
    public record Skipped(CustomerId id, SkipReason reason) {}

    /** Why a customer could not be changed. */
    public enum SkipReason {
        /** The customer does not exist. */
        GONE,
        /** The method belongs to another country, or is no longer active. */
        METHOD,
        /** Another transaction changed the customer at the same time. */
        OVERTAKEN,
        /** The reason is missing, or cannot be stored. */
        REASON
    }
}
