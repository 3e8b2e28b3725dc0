package io.padron.identity;

import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import java.util.Optional;

/**
 * A number as the user wrote it, with the known data of its holder.
 *
 * @param kind the kind's code, in any case
 * @param personType empty when unknown
 * @param name {@link PersonName#NONE} when unknown
 * @param legalName empty when unknown
 */
public record IdentityNumberQuery(
        CountryCode country,
        String kind,
        String written,
        Optional<PersonType> personType,
        PersonName name,
        String legalName) {

    /** Creates a query without data of the holder. */
    public static IdentityNumberQuery of(CountryCode country, String kind, String written) {
        return new IdentityNumberQuery(country, kind, written, Optional.empty(), PersonName.NONE, "");
    }
}
