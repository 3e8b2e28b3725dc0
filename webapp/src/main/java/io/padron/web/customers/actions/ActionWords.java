package io.padron.web.customers.actions;

import io.padron.actions.ActionCounts;
import io.padron.actions.ActionState;
import io.padron.actions.ActionView;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.web.Words;
import io.padron.web.customers.ListWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Actions in the reader's words. */
final class ActionWords {

    private final ListWords filters;
    private final Locale locale;

    ActionWords(ListWords filters, Locale locale) {
        this.filters = filters;
        this.locale = locale;
    }

    /** Desactivar; Asignar SPEI. */
    String change(MassChange change) {
        return change instanceof MassChange.SetStatus set
                ? word("action-to-" + set.status())
                : word("action-to-method", filters.method(((MassChange.AddMethod) change).method()));
    }

    static String reason(MassChange change) {
        return change instanceof MassChange.SetStatus set ? set.reason() : "";
    }

    /** The filter, part by part; one part when everybody is meant. */
    List<String> audience(Audience audience) {
        List<String> parts = filters.inForce(audience.q(), audience.filters()).stream()
                .map(ListWords.Part::label)
                .toList();
        return parts.isEmpty() ? List.of(word("action-everybody")) : parts;
    }

    String audienceInOne(Audience audience) {
        return audience(audience).stream().collect(Collectors.joining(" · "));
    }

    /** What will happen if somebody says yes. */
    String question(MassChange change, Audience audience, long customers) {
        return word("action-question", change(change), customers, audienceInOne(audience));
    }

    /** How it stands and what comes next. */
    String verdict(ActionView action) {
        ActionCounts counts = action.counts();
        if (action.state() == ActionState.FAILED) {
            return word(
                    "action-verdict-FAILED-" + action.error().orElse("internal-error"),
                    counts.changed() - counts.restored());
        }
        boolean undone = action.state() == ActionState.UNDONE;
        return word(
                "action-verdict-" + action.state(),
                undone ? counts.restored() : counts.changed(),
                undone ? counts.kept() : counts.refused());
    }

    /** good, doubt, wrong or neutral. */
    static String tone(ActionView action) {
        return switch (action.state()) {
            case RUNNING, UNDOING, CANCELLED -> "neutral";
            case FAILED -> "wrong";
            case UNDONE -> action.counts().kept() > 0 ? "doubt" : "good";
            case COMPLETED -> action.counts().refused() > 0 ? "doubt" : "good";
        };
    }

    String state(ActionState state) {
        return word("action-" + state);
    }

    String why(String code) {
        return word("left-" + code);
    }

    String word(String key, Object... arguments) {
        return Words.get(key, arguments).in(locale);
    }
}
