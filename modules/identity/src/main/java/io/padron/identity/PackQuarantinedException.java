package io.padron.identity;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;

/** The pack of a country was quarantined while many numbers were checked by it; the rest cannot be checked. */
public class PackQuarantinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String country;
    private final transient Message reason;

    public PackQuarantinedException(CountryCode country, Message reason) {
        super("The pack of " + country + " is put aside");
        this.country = country.value();
        this.reason = reason;
    }

    public CountryCode country() {
        return new CountryCode(country);
    }

    /** The reason, as in {@link PackView#error}. */
    public Message reason() {
        return reason;
    }
}
