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

    /** The same for many numbers; for the work at hand, not to be kept. */
    @Requires(Right.CHECK_IDENTITY)
    IdentityCheck createCheck();

    /** All packs that were found, quarantined ones included, by country. */
    @Requires(Right.CHECK_IDENTITY)
    List<PackView> packs();

    /** The kinds of a country's active pack, in its order; empty for a country without one. */
    @Requires(Right.CHECK_IDENTITY)
    List<IdentityKindView> kindsOf(CountryCode country);
}
