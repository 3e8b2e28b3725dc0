package io.padron.identity;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;

/** The pack of a country was quarantined during a batch of checks; the remaining numbers cannot be checked. */
public class PackQuarantinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String country;
    private final transient Message reason;

    public PackQuarantinedException(CountryCode country, Message reason) {
        super("The pack of " + country + " is quarantined");
        this.country = country.value();
        this.reason = reason;
    }

    public CountryCode country() {
        return new CountryCode(country);
    }

    /** Returns the reason, as in {@link PackView#error}. */
    public Message reason() {
        return reason;
    }
}
