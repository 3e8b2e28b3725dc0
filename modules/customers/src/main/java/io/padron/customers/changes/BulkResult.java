package io.padron.customers.changes;

import io.padron.kernel.CustomerId;
import java.util.List;

/**
 * What became of a change of many customers.
 *
 * @param changed how many were changed
 * @param already how many were so before
 * @param left those who could not be changed, in the order in which they were named
 */
public record BulkResult(int changed, int already, List<Left> left) {

    public BulkResult {
        left = List.copyOf(left);
    }

    /** One who could not be changed. */
    public record Left(CustomerId id, Why why) {}

    /** Why somebody could not be changed. */
    public enum Why {
        /** There is no such customer. */
        GONE,
        /** The method is of another country, or can no longer be chosen. */
        METHOD,
        /** Somebody else changed the customer at the same time. */
        OVERTAKEN,
        /** The reason is missing, or cannot be stored. */
        REASON
    }
}
