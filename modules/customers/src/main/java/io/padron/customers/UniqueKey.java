package io.padron.customers;

import io.padron.kernel.CountryCode;
import io.padron.kernel.text.PlainText;
import io.padron.kernel.text.ReferenceKey;

/**
 * A text that at most one customer has, in normal form: customers with equal keys are duplicates.
 *
 * @param value of an identity {@code country:kind:normalForm}; of a reference its {@link ReferenceKey}, which ignores
 *         case and the kind of dash
 */
public record UniqueKey(KeyType type, String value) {

    /** The source of the key. */
    public enum KeyType {
        IDENTITY,
        REFERENCE
    }

    /** Creates the key of an identity number in normal form. */
    public static UniqueKey identity(CountryCode country, String kind, String normalForm) {
        return new UniqueKey(KeyType.IDENTITY, country + ":" + kind + ":" + normalForm);
    }

    /** Creates the key of a reference in any spelling. */
    public static UniqueKey reference(String reference) {
        return new UniqueKey(KeyType.REFERENCE, ReferenceKey.of(PlainText.cleanCode(reference)));
    }
}
