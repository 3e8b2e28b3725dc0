package io.padron.customers.changes;

import java.time.Instant;
import java.util.List;

/**
 * One change of a customer.
 *
 * @param by the name of the user who made the change
 * @param reason empty when none was required
 */
public record HistoryEntry(Instant at, String by, String reason, List<FieldChange> fields) {

    public HistoryEntry {
        fields = List.copyOf(fields);
    }
}
