package io.padron.bulk;

import java.util.Optional;

/** The number of a bulk update: positive, ascending, never reused. */
public record BulkUpdateId(long value) {

    public BulkUpdateId {
        if (value <= 0) {
            throw new IllegalArgumentException("The number of a bulk update is positive");
        }
    }

    /** Parses decimal digits; empty for any other text. */
    public static Optional<BulkUpdateId> parse(String text) {
        return text.matches("[1-9][0-9]{0,17}")
                ? Optional.of(new BulkUpdateId(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
