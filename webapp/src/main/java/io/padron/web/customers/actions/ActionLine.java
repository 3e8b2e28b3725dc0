package io.padron.web.customers.actions;

import io.padron.actions.ActionCounts;
import io.padron.actions.ActionView;
import io.padron.web.Times;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;

/** An action in the reader's words. */
public record ActionLine(
        String id,
        String change,
        String audience,
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

    /** Of no action. */
    static final ActionLine NONE = new ActionLine("", "", "", "", "", "", "", "", "", "", "", "", "");

    static ActionLine of(ActionView action, ActionWords words, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        ActionCounts counts = action.counts();
        return new ActionLine(
                action.id().toString(),
                words.change(action.action().change()),
                words.audienceInOne(action.action().audience()),
                ActionWords.reason(action.action().change()),
                action.state().name(),
                words.state(action.state()),
                numbers.format(counts.changed()),
                numbers.format(counts.unchanged()),
                numbers.format(counts.refused()),
                numbers.format(counts.restored()),
                numbers.format(counts.kept()),
                action.startedBy(),
                Times.dateTime(action.startedAt(), locale));
    }
}
