package io.padron.kernel;

import java.util.Optional;

/**
 * A customer's number: positive, ascending, never reused. It is short, because users read it aloud on the telephone.
 */
public record CustomerId(long value) implements Comparable<CustomerId> {

    public CustomerId {
        if (value <= 0) {
            throw new IllegalArgumentException("A customer's number is positive");
        }
    }

    /** Parses an id in decimal digits; empty for any other text. */
    public static Optional<CustomerId> parse(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(new CustomerId(Long.parseLong(text))) : Optional.empty();
    }

    @Override
    public int compareTo(CustomerId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
