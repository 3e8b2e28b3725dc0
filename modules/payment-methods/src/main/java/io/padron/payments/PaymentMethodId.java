package io.padron.payments;

import java.util.Optional;

/** The number of an activated payment method; positive, never reused. */
public record PaymentMethodId(long value) implements Comparable<PaymentMethodId> {

    public PaymentMethodId {
        if (value <= 0) {
            throw new IllegalArgumentException("A payment method's number is positive");
        }
    }

    /** Parses an id in decimal digits; empty for any other text. */
    public static Optional<PaymentMethodId> parse(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(new PaymentMethodId(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public int compareTo(PaymentMethodId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
