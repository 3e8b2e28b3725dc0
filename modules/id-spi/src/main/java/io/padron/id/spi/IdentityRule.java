package io.padron.id.spi;

import java.util.List;
import java.util.Optional;

/**
 * How a kind of number is written and checked.
 *
 * <p>Rules are pure, thread-safe and fast (well under 10 microseconds a number): no input or output, no state, no clock.
 * They take any text at all and never throw. To refuse a valid number is much worse than to accept a doubtful one: what
 * real papers have been seen to carry is at most a doubt.
 */
public interface IdentityRule {

    /** Where the rule is laid down: the law or the authority's document, for people to look up. */
    String source();

    /**
     * The number without what people add when they write it (spaces, dots, dashes, lower case). Total and idempotent:
     * {@code compact(compact(x)).equals(compact(x))}.
     */
    String compact(String written);

    /**
     * Judges a number in compact form.
     *
     * @param compact what {@link #compact} answered
     * @param holder what is known of the person; nothing of it may be known
     */
    Verdict check(String compact, Holder holder);

    /** The number as people write it on paper, from the normal form that a verdict carries. */
    default String format(String normalForm) {
        return normalForm;
    }

    /**
     * What the number itself says and people want to see beside it: the bank of a CLABE. Empty when it says nothing, or
     * nothing known.
     *
     * @param normalForm as a verdict carries it
     */
    default Optional<Text> meaning(String normalForm) {
        return Optional.empty();
    }

    /** The numbers for those who have none, the usual first; empty where the authority has none. */
    default List<GenericNumber> genericNumbers() {
        return List.of();
    }
}
