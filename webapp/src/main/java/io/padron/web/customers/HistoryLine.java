package io.padron.web.customers;

import io.padron.customers.CustomerView;
import io.padron.customers.changes.HistoryEntry;
import io.padron.web.Times;
import io.padron.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One change of a customer, in the reader's words.
 *
 * @param what what was done, where the fields do not say it
 * @param reason why, or empty
 */
public record HistoryLine(String when, String by, String what, String reason, List<ChangedFields.Line> fields) {

    public HistoryLine {
        fields = List.copyOf(fields);
    }

    /** The changes, newest first, and the registration last. */
    static List<HistoryLine> all(
            CustomerView customer, List<HistoryEntry> entries, ChangedFields words, Locale locale) {
        Stream<HistoryLine> changes = entries.stream()
                .map(entry -> new HistoryLine(
                        Times.dateTime(entry.at(), locale),
                        entry.by(),
                        "",
                        entry.reason(),
                        words.lines(entry.fields())));
        HistoryLine registered = new HistoryLine(
                Times.dateTime(customer.createdAt(), locale),
                customer.createdBy(),
                Words.get(customer.importedFrom().isPresent() ? "history-imported" : "history-created")
                        .in(locale),
                "",
                List.of());
        return Stream.concat(changes, Stream.of(registered)).toList();
    }
}
