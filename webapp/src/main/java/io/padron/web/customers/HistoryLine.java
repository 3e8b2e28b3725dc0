package io.padron.web.customers;

import io.padron.customers.CustomerView;
import io.padron.customers.changes.HistoryEntry;
import io.padron.web.DisplayTimes;
import io.padron.web.UiMessages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One change of a customer in the user's language.
 *
 * @param what the event, when the fields do not show it; otherwise empty
 * @param reason the reason, or empty
 */
public record HistoryLine(String when, String by, String what, String reason, List<ChangedFields.ChangeLine> fields) {

    public HistoryLine {
        fields = List.copyOf(fields);
    }

    /** Returns the changes, newest first, and the registration last. */
    static List<HistoryLine> toLines(
            CustomerView customer, List<HistoryEntry> entries, ChangedFields words, Locale locale) {
        Stream<HistoryLine> changes = entries.stream()
                .map(entry -> new HistoryLine(
                        DisplayTimes.formatDateTime(entry.at(), locale),
                        entry.by(),
                        "",
                        entry.reason(),
                        words.toLines(entry.fields())));
        HistoryLine registered = new HistoryLine(
                DisplayTimes.formatDateTime(customer.createdAt(), locale),
                customer.createdBy(),
                UiMessages.get(customer.importedFrom().isPresent() ? "history-imported" : "history-created")
                        .in(locale),
                "",
                List.of());
        return Stream.concat(changes, Stream.of(registered)).toList();
    }
}
