package io.padron.customers;

import io.padron.kernel.CountryCode;

/**
 * Something that no two customers share, in canonical form: equal keys are duplicates.
 *
 * @param text of an identity {@code country:kind:normalForm}; of a reference the reference itself, without surrounding
 *     and repeated spaces, its case kept
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

    /** Of a reference that is tidy. */
    public static CustomerKey reference(String reference) {
        return new CustomerKey(Kind.REFERENCE, reference);
    }
}
