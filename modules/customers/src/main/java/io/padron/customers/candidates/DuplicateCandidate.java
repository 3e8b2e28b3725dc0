package io.padron.customers.candidates;

import io.padron.kernel.CustomerId;
import java.util.Set;

/**
 * A stored customer that may be the same person as the entered one.
 *
 * @param identity the first identity number, formatted, or empty
 */
public record DuplicateCandidate(CustomerId id, String displayName, String identity, Set<MatchedField> matches) {

    public DuplicateCandidate {
        matches = Set.copyOf(matches);
    }

    /** A field that both customers have in common. */
    public enum MatchedField {
        IDENTITY,
        REFERENCE,
        EMAIL,
        PHONE,
        NAME
    }
}
