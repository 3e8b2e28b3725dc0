package io.padron.customers.lookalikes;

import io.padron.kernel.CustomerId;
import java.util.Set;

/**
 * A customer that looks like another.
 *
 * @param identity the first identity number as people write it, or empty
 */
public record Lookalike(CustomerId id, String displayName, String identity, Set<Why> why) {

    public Lookalike {
        why = Set.copyOf(why);
    }

    /** What both have in common. */
    public enum Why {
        IDENTITY,
        REFERENCE,
        EMAIL,
        PHONE,
        NAME
    }
}
