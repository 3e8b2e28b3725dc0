package io.padron.actions;

import java.util.Optional;

/** An action's number: positive, ascending, never reused. */
public record ActionId(long value) {

    public ActionId {
        if (value <= 0) {
            throw new IllegalArgumentException("An action's number is positive");
        }
    }

    /** The id that the text writes in decimal digits; empty for any other text. */
    public static Optional<ActionId> parse(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(new ActionId(Long.parseLong(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
