package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateCounts;
import io.padron.bulk.BulkUpdateView;
import io.padron.web.DisplayTimes;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;

/** A bulk update in the reader's language. */
public record BulkUpdateLine(
        String id,
        String change,
        String selection,
        String reason,
        String state,
        String stateWord,
        String changed,
        String unchanged,
        String refused,
        String restored,
        String kept,
        String startedBy,
        String startedAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The line when there is no bulk update. */
    static final BulkUpdateLine NONE = new BulkUpdateLine("", "", "", "", "", "", "", "", "", "", "", "", "");

    static BulkUpdateLine of(BulkUpdateView bulkUpdate, BulkUpdateSentences words, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        BulkUpdateCounts counts = bulkUpdate.counts();
        return new BulkUpdateLine(
                bulkUpdate.id().toString(),
                words.describeChange(bulkUpdate.bulkUpdate().change()),
                words.selectionSentence(bulkUpdate.bulkUpdate().selection()),
                BulkUpdateSentences.reasonOf(bulkUpdate.bulkUpdate().change()),
                bulkUpdate.state().name(),
                words.stateLabel(bulkUpdate.state()),
                numbers.format(counts.changed()),
                numbers.format(counts.unchanged()),
                numbers.format(counts.refused()),
                numbers.format(counts.restored()),
                numbers.format(counts.kept()),
                bulkUpdate.startedBy(),
                DisplayTimes.formatDateTime(bulkUpdate.startedAt(), locale));
    }
}
