package io.padron.customers;

import io.padron.kernel.CountryCode;
import io.padron.kernel.PlainText;
import io.padron.kernel.ReferenceKey;

/**
 * Something that no two customers share, in canonical form: equal keys are duplicates.
 *
 * @param text of an identity {@code country:kind:normalForm}; of a reference its {@link ReferenceKey}, so that case and
 *     the kind of dash do not matter
 */
public record CustomerKey(Kind kind, String text) {

    /** What the key is made of. */
    public enum Kind {
        IDENTITY,
        REFERENCE
    }

    /** Of a number in normal form. */
    public static CustomerKey identity(CountryCode country, String kind, String normalForm) {
        return new CustomerKey(Kind.IDENTITY, country + ":" + kind + ":" + normalForm);
    }

    /** Of a reference, which an earlier version may have stored untidy. */
    public static CustomerKey reference(String reference) {
        return new CustomerKey(Kind.REFERENCE, ReferenceKey.of(PlainText.tidyCode(reference)));
    }
}
