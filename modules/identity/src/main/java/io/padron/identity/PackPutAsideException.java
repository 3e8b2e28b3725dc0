package io.padron.identity;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;

/** The pack of a country was put aside while many numbers were judged by it; nothing can be said of the rest. */
public class PackPutAsideException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String country;
    private final transient Message reason;

    public PackPutAsideException(CountryCode country, Message reason) {
        super("The pack of " + country + " is put aside");
        this.country = country.value();
        this.reason = reason;
    }

    public CountryCode country() {
        return new CountryCode(country);
    }

    /** Why, as {@link PackView#error} says it. */
    public Message reason() {
        return reason;
    }
}
