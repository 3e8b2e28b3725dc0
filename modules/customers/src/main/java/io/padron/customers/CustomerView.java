package io.padron.customers;

import io.padron.contacts.ContactPerson;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.payments.AssignedPaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All stored data of one customer.
 *
 * @param displayName the legal name, or the personal name in display order
 * @param version grows with each change; required to change the customer
 */
public record CustomerView(
        CustomerId id,
        CountryCode country,
        PersonType personType,
        String displayName,
        PersonName name,
        String legalName,
        List<IdentityView> identities,
        List<String> emails,
        List<String> phones,
        String address,
        String reference,
        List<ContactPerson> contacts,
        List<AssignedPaymentMethod> paymentMethods,
        CustomerStatus status,
        Instant createdAt,
        String createdBy,
        Optional<ImportSource> importedFrom,
        long version) {

    public CustomerView {
        identities = List.copyOf(identities);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
        paymentMethods = List.copyOf(paymentMethods);
    }

    /** Returns the values that a user would enter to get this customer; the start of a change. */
    public NewCustomer toNewCustomer() {
        return new NewCustomer(
                country,
                personType,
                name,
                legalName,
                identities.stream()
                        .map(identity -> new NewIdentity(identity.kind(), identity.value()))
                        .toList(),
                emails,
                phones,
                address,
                reference,
                contacts,
                paymentMethods.stream().map(method -> method.id().toString()).toList());
    }
}
