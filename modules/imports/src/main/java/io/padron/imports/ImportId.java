package io.padron.imports;

import java.util.Optional;

/** A run's number: positive, ascending, never reused. */
public record ImportId(long value) {

    public ImportId {
        if (value <= 0) {
            throw new IllegalArgumentException("A run's number is positive");
        }
    }

    /** Parses decimal digits; empty for any other text. */
    public static Optional<ImportId> parse(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(new ImportId(Long.parseLong(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
