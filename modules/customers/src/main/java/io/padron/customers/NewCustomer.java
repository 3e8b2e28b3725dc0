package io.padron.customers;

import io.padron.contacts.ContactPerson;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import java.util.List;

/**
 * A customer as somebody entered it: raw texts, empty where there is nothing.
 *
 * <p>Blank entries of the lists keep their place, so that issues name the field which the person sees: a form or file
 * with a field for each kind passes one identity per field, filled or not.
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
