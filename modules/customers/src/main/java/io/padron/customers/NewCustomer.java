package io.padron.customers;

import io.padron.contacts.ContactPerson;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import java.util.List;

/**
 * A customer as the user entered it: raw texts, empty where there is no value.
 *
 * <p>Blank entries of the lists keep their place, so that issues name the field that the user sees: a form or file with
 * a field for each identity kind passes one identity per field, filled or not.
 *
 * @param paymentMethods each the number or the label of an active method; the first is the main one
 */
public record NewCustomer(
        CountryCode country,
        PersonType personType,
        PersonName name,
        String legalName,
        List<NewIdentity> identities,
        List<String> emails,
        List<String> phones,
        String address,
        String reference,
        List<ContactPerson> contacts,
        List<String> paymentMethods) {

    public NewCustomer {
        identities = List.copyOf(identities);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
        paymentMethods = List.copyOf(paymentMethods);
    }
}
