package io.padron.imports;

import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;

/**
 * A file to take.
 *
 * @param fileName as the person's computer calls it, shown to people and never used as a path
 * @param paymentMethod id or label of the method for rows whose file does not say one; empty when there is none
 */
public record NewImport(
        String fileName, CountryCode country, PersonType personType, LoadMode mode, String paymentMethod) {

    /** The same, but with this payment method for rows whose file does not say one. */
    public NewImport payingBy(String method) {
        return new NewImport(fileName, country, personType, mode, method);
    }

    /** The same, but loaded only when a person says so. */
    public NewImport waiting() {
        return new NewImport(fileName, country, personType, LoadMode.MANUAL, paymentMethod);
    }
}
