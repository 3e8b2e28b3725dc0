package io.padron.identity;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CountryCode;
import java.util.List;

/** Checks identity numbers by the rules of the packs. */
public interface IdentityNumbers {

    /**
     * Checks one number. Blank values are rejected; an unknown country or kind is {@link IdentityVerdict.UnknownKind};
     * a rule that throws rejects that number only, with code {@code rule-failed}, and its pack shows the error in
     * {@link #packs}.
     */
    @Requires(Right.CHECK_IDENTITY)
    IdentityVerdict check(IdentityNumberQuery question);

    /** Creates a check of many numbers, for one unit of work; do not keep it. */
    @Requires(Right.CHECK_IDENTITY)
    IdentityCheck createCheck();

    /** Returns all packs that were found, quarantined ones included, by country. */
    @Requires(Right.CHECK_IDENTITY)
    List<PackView> packs();

    /** Returns the kinds of a country's active pack, in its order; empty for a country without one. */
    @Requires(Right.CHECK_IDENTITY)
    List<IdentityKindView> kindsOf(CountryCode country);
}
