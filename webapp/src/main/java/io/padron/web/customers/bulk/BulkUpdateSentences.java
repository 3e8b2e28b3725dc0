package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateCounts;
import io.padron.bulk.BulkUpdateState;
import io.padron.bulk.BulkUpdateView;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.Selection;
import io.padron.web.UiMessages;
import io.padron.web.customers.CustomerListTexts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes bulk updates in the reader's language. */
final class BulkUpdateSentences {

    private final CustomerListTexts filters;
    private final Locale locale;

    BulkUpdateSentences(CustomerListTexts filters, Locale locale) {
        this.filters = filters;
        this.locale = locale;
    }

    /** Returns the label of the change: Desactivar; Asignar SPEI. */
    String describeChange(BulkUpdate change) {
        return change instanceof BulkUpdate.SetStatus set
                ? text("action-to-" + set.status())
                : text("action-to-method", filters.methodLabel(((BulkUpdate.AddPaymentMethod) change).method()));
    }

    static String reasonOf(BulkUpdate change) {
        return change instanceof BulkUpdate.SetStatus set ? set.reason() : "";
    }

    /** Returns the parts of the filter; a single part when all customers are selected. */
    List<String> describeSelection(Selection selection) {
        List<String> parts = filters.activeFilters(selection.q(), selection.filters()).stream()
                .map(CustomerListTexts.FilterPart::label)
                .toList();
        return parts.isEmpty() ? List.of(text("action-all-customers")) : parts;
    }

    String selectionSentence(Selection selection) {
        return describeSelection(selection).stream().collect(Collectors.joining(" · "));
    }

    /** Returns the question by which the user confirms the change. */
    String confirmQuestion(BulkUpdate change, Selection selection, long customers) {
        return text("action-question", describeChange(change), customers, selectionSentence(selection));
    }

    /** Returns the state and the next step. */
    String describeResult(BulkUpdateView bulkUpdate) {
        BulkUpdateCounts counts = bulkUpdate.counts();
        if (bulkUpdate.state() == BulkUpdateState.FAILED) {
            return text(
                    "action-verdict-FAILED-" + bulkUpdate.error().orElse("internal-error"),
                    counts.changed() - counts.restored());
        }
        boolean undone = bulkUpdate.state() == BulkUpdateState.UNDONE;
        return text(
                "action-verdict-" + bulkUpdate.state(),
                undone ? counts.restored() : counts.changed(),
                undone ? counts.kept() : counts.refused());
    }

    /** Returns {@code good}, {@code doubt}, {@code wrong} or {@code neutral}. */
    static String toneOf(BulkUpdateView bulkUpdate) {
        return switch (bulkUpdate.state()) {
            case RUNNING, UNDOING, CANCELLED -> "neutral";
            case FAILED -> "wrong";
            case UNDONE -> bulkUpdate.counts().kept() > 0 ? "doubt" : "good";
            case COMPLETED -> bulkUpdate.counts().refused() > 0 ? "doubt" : "good";
        };
    }

    String stateLabel(BulkUpdateState state) {
        return text("action-" + state);
    }

    String skipReason(String code) {
        return text("skipped-" + code);
    }

    String text(String key, Object... arguments) {
        return UiMessages.get(key, arguments).in(locale);
    }
}
