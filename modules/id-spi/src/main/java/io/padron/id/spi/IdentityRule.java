package io.padron.id.spi;

import java.util.List;
import java.util.Optional;

/**
 * The check of one identity kind.
 *
 * <p>Rules are pure, thread-safe and fast (well under 10 microseconds a number): no input or output, no state, no
 * clock. They take any text and never throw. Refusing a valid number is much worse than accepting a doubtful one: a
 * form that occurs on real documents is at most a doubt.
 */
public interface IdentityRule {

    /** Returns the legal source of the rule: the law or the authority's document, for users to look up. */
    String source();

    /**
     * Returns the number without the characters that people add (spaces, dots, dashes) and in upper case. Total and
     * idempotent: {@code compact(compact(x)).equals(compact(x))}.
     */
    String compact(String written);

    /**
     * Checks a number in compact form.
     *
     * @param compact the result of {@link #compact}
     * @param holder the known data of the holder; possibly none
     */
    Verdict check(String compact, Holder holder);

    /** Formats the normal form of a verdict in the usual notation. */
    default String format(String normalForm) {
        return normalForm;
    }

    /**
     * Returns a description that follows from the number itself, to show beside it: the bank of a CLABE. Empty when
     * there is none.
     *
     * @param normalForm the normal form of a verdict
     */
    default Optional<Text> meaning(String normalForm) {
        return Optional.empty();
    }

    /** Returns the numbers for persons without one, the usual one first; empty when the authority provides none. */
    default List<GenericNumber> genericNumbers() {
        return List.of();
    }
}
