package io.padron.customers;

import io.padron.contacts.ContactPerson;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import io.padron.payments.AssignedMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one customer.
 *
 * @param displayName the legal name, or the name as it is read
 * @param version grows with each change; name it to change the customer
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
        List<AssignedMethod> paymentMethods,
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

    /** What somebody would enter to get this customer; the start of a change. */
    public NewCustomer asEntered() {
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
