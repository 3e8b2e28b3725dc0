package io.padron.imports;

import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;

/**
 * A file to import.
 *
 * @param fileName the user's file name, shown on pages and never used as a path
 * @param paymentMethod id or label of the method for rows without one; empty when there is none
 */
public record NewImport(
        String fileName, CountryCode country, PersonType personType, LoadMode mode, String paymentMethod) {

    /** The same import with this payment method for rows without one. */
    public NewImport withPaymentMethod(String method) {
        return new NewImport(fileName, country, personType, mode, method);
    }

    /** The same import, which waits for confirmation before it loads. */
    public NewImport withManualLoading() {
        return new NewImport(fileName, country, personType, LoadMode.MANUAL, paymentMethod);
    }
}
