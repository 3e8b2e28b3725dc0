package io.padron.web.customers.actions;

import io.padron.actions.ActionState;
import io.padron.actions.ActionView;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How far an action is, as somebody watches it.
 *
 * @param state in which the watching began
 * @param since when that was
 * @param before how many were done then
 * @param text done, total, how fast, and how long it will still take
 */
public record ActionProgress(ActionState state, Instant since, long before, long done, long total, String text)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    static final ActionProgress NONE = new ActionProgress(ActionState.COMPLETED, Instant.EPOCH, 0, 0, 0, "");

    /** Below that, the pace cannot be told. */
    private static final Duration TELLING = Duration.ofSeconds(3);

    /** After another look. */
    ActionProgress seen(ActionView action, Instant now, ActionWords words) {
        if (!action.state().active()) {
            return NONE;
        }
        boolean undo = action.state() == ActionState.UNDOING;
        long reached = undo ? action.counts().undone() : action.counts().done();
        long all = Math.max(
                reached, undo ? action.counts().changed() : action.counts().expected());
        boolean same = action.state() == state;
        Instant from = same ? since : now;
        long first = same ? before : reached;
        return new ActionProgress(
                action.state(),
                from,
                first,
                reached,
                all,
                text(reached, all, rate(first, reached, Duration.between(from, now)), words));
    }

    private static long rate(long before, long done, Duration watched) {
        return watched.compareTo(TELLING) < 0 ? 0 : (done - before) * 1000L / watched.toMillis();
    }

    private static String text(long done, long total, long perSecond, ActionWords words) {
        String told = words.word("action-progress", done, total);
        if (perSecond <= 0 || done >= total) {
            return told;
        }
        long seconds = (total - done) / perSecond;
        String remaining =
                seconds < 60 ? words.word("remaining-seconds") : words.word("remaining-minutes", (seconds + 59) / 60);
        return told + " " + words.word("progress-rate", perSecond) + " " + remaining;
    }
}
