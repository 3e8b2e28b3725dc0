package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateState;
import io.padron.bulk.BulkUpdateView;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The progress of a bulk update since its page was opened.
 *
 * @param state the state at the first measurement
 * @param measuredSince the time of the first measurement
 * @param doneBefore the customers processed by then
 * @param text processed, total, speed, and remaining time
 */
public record BulkUpdateProgress(
        BulkUpdateState state, Instant measuredSince, long doneBefore, long done, long total, String text)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    static final BulkUpdateProgress NONE =
            new BulkUpdateProgress(BulkUpdateState.COMPLETED, Instant.EPOCH, 0, 0, 0, "");

    /** A shorter time gives no reliable speed. */
    private static final Duration MIN_MEASURED_TIME = Duration.ofSeconds(3);

    /** Returns the progress after another measurement. */
    BulkUpdateProgress update(BulkUpdateView bulkUpdate, Instant now, BulkUpdateSentences words) {
        if (!bulkUpdate.state().isActive()) {
            return NONE;
        }
        boolean undo = bulkUpdate.state() == BulkUpdateState.UNDOING;
        long processed =
                undo ? bulkUpdate.counts().undoProcessed() : bulkUpdate.counts().processed();
        long all = Math.max(
                processed,
                undo ? bulkUpdate.counts().changed() : bulkUpdate.counts().expected());
        boolean same = bulkUpdate.state() == state;
        Instant from = same ? measuredSince : now;
        long first = same ? doneBefore : processed;
        return new BulkUpdateProgress(
                bulkUpdate.state(),
                from,
                first,
                processed,
                all,
                describe(processed, all, rowsPerSecond(first, processed, Duration.between(from, now)), words));
    }

    private static long rowsPerSecond(long before, long done, Duration watched) {
        return watched.compareTo(MIN_MEASURED_TIME) < 0 ? 0 : (done - before) * 1000L / watched.toMillis();
    }

    private static String describe(long done, long total, long perSecond, BulkUpdateSentences words) {
        String progressText = words.text("action-progress", done, total);
        if (perSecond <= 0 || done >= total) {
            return progressText;
        }
        long seconds = (total - done) / perSecond;
        String remaining =
                seconds < 60 ? words.text("remaining-seconds") : words.text("remaining-minutes", (seconds + 59) / 60);
        return progressText + " " + words.text("progress-rate", perSecond) + " " + remaining;
    }
}
