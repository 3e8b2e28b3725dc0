package io.padron.customers.changes;

import java.time.Instant;
import java.util.List;

/**
 * One change of a customer.
 *
 * @param by the name of who changed
 * @param reason why, or empty when nobody asked
 */
public record HistoryEntry(Instant at, String by, String reason, List<FieldChange> fields) {

    public HistoryEntry {
        fields = List.copyOf(fields);
    }
}
