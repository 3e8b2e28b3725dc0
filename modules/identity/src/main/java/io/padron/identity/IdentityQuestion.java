package io.padron.identity;

import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import java.util.Optional;

/**
 * A number as somebody wrote it, and what is known of who holds it.
 *
 * @param kind the kind's code, of any case
 * @param personType empty when not known
 * @param name {@link PersonName#NONE} when not known
 * @param legalName empty when not known
 */
public record IdentityQuestion(
        CountryCode country,
        String kind,
        String written,
        Optional<PersonType> personType,
        PersonName name,
        String legalName) {

    /** A question about the number alone. */
    public static IdentityQuestion of(CountryCode country, String kind, String written) {
        return new IdentityQuestion(country, kind, written, Optional.empty(), PersonName.NONE, "");
    }
}
