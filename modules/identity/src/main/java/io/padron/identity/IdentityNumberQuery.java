package io.padron.identity;

import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import java.util.Optional;

/**
 * A number as the user wrote it, and what is known of its holder.
 *
 * @param kind the kind's code, of any case
 * @param personType empty when not known
 * @param name {@link PersonName#NONE} when not known
 * @param legalName empty when not known
 */
public record IdentityNumberQuery(
        CountryCode country,
        String kind,
        String written,
        Optional<PersonType> personType,
        PersonName name,
        String legalName) {

    /** A question about the number alone. */
    public static IdentityNumberQuery of(CountryCode country, String kind, String written) {
        return new IdentityNumberQuery(country, kind, written, Optional.empty(), PersonName.NONE, "");
    }
}
