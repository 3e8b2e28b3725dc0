package io.padron.customers.validation;

import io.padron.contacts.ContactDetails;
import io.padron.customers.IdentityView;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UniqueKey;
import io.padron.customers.ValidationResult;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PersonName;
import io.padron.payments.PaymentMethodView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer's values in normal form, with the issues that were found. */
public record ValidatedCustomer(
        CountryCode country,
        PersonType personType,
        CustomerName name,
        List<IdentityView> identities,
        ContactDetails contacts,
        String address,
        String reference,
        List<PaymentMethodView> paymentMethods,
        List<EnteredUniqueKey> enteredKeys,
        List<Issue> issues) {

    /** A natural person's name or a company's legal name. */
    public record CustomerName(PersonName personName, String legalName) {

        /** No name. */
        static final CustomerName NONE = new CustomerName(PersonName.NONE, "");

        /** Returns the name for display. */
        public String display() {
            return legalName.isEmpty() ? personName.displayName() : legalName;
        }
    }

    public boolean hasErrors() {
        return Issue.hasErrors(issues);
    }

    /** Returns the errors and doubts as a refusal. */
    public RegistrationResult.Refused refusal() {
        return new RegistrationResult.Refused(issues);
    }

    public List<UniqueKey> keys() {
        List<UniqueKey> keys = new ArrayList<>(enteredKeys.size());
        for (EnteredUniqueKey enteredKey : enteredKeys) {
            keys.add(enteredKey.key());
        }
        return keys;
    }

    /** Finds the first key that another customer has. */
    public Optional<RegistrationResult.Duplicate> findDuplicate(
            Map<UniqueKey, CustomerId> taken, Optional<CustomerId> self) {
        return enteredKeys.stream()
                .flatMap(enteredKey -> Optional.ofNullable(taken.get(enteredKey.key()))
                        .filter(holder -> !Optional.of(holder).equals(self))
                        .map(enteredKey::toDuplicate)
                        .stream())
                .findFirst();
    }

    /** Returns the values as a user would enter them, in normal form. */
    public NewCustomer toNewCustomer() {
        return new NewCustomer(
                country,
                personType,
                name.personName(),
                name.legalName(),
                identities.stream()
                        .map(identity -> new NewIdentity(identity.kind(), identity.value()))
                        .toList(),
                contacts.emails(),
                contacts.phones(),
                address,
                reference,
                contacts.people(),
                paymentMethods.stream().map(method -> method.id().toString()).toList());
    }

    ValidationResult toValidationResult() {
        return new ValidationResult(issues, keys());
    }
}
