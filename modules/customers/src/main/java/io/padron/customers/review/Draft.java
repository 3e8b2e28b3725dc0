package io.padron.customers.review;

import io.padron.contacts.ContactSheet;
import io.padron.customers.CustomerKey;
import io.padron.customers.IdentityView;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.customers.Registration;
import io.padron.customers.Review;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import io.padron.payments.PaymentMethodView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer after review, as it would be stored, with what the review found. */
public record Draft(
        CountryCode country,
        PersonType personType,
        Names names,
        List<IdentityView> identities,
        ContactSheet contacts,
        String address,
        String reference,
        List<PaymentMethodView> methods,
        List<KeyClaim> claims,
        List<Issue> issues) {

    /** Who it is: a natural person's name, or a company's. */
    public record Names(PersonName name, String legalName) {

        /** Nothing is known. */
        static final Names NONE = new Names(PersonName.NONE, "");

        /** As it is read. */
        public String display() {
            return legalName.isEmpty() ? name.display() : legalName;
        }
    }

    public boolean refused() {
        return Issue.anyRefuses(issues);
    }

    /** The errors and doubts, for who asked. */
    public Registration.Refused refusal() {
        return new Registration.Refused(issues);
    }

    public List<CustomerKey> keys() {
        List<CustomerKey> keys = new ArrayList<>(claims.size());
        for (KeyClaim claim : claims) {
            keys.add(claim.key());
        }
        return keys;
    }

    /** The same, without the wish for a key that the customer has already. */
    public Draft keeping(CustomerKey owned) {
        List<KeyClaim> wanted =
                claims.stream().filter(claim -> !claim.key().equals(owned)).toList();
        return new Draft(country, personType, names, identities, contacts, address, reference, methods, wanted, issues);
    }

    /** The first key that somebody other than the given customer has. */
    public Optional<Registration.Duplicate> duplicate(Map<CustomerKey, CustomerId> taken, Optional<CustomerId> self) {
        return claims.stream()
                .flatMap(claim -> Optional.ofNullable(taken.get(claim.key()))
                        .filter(holder -> !Optional.of(holder).equals(self))
                        .map(claim::lostTo)
                        .stream())
                .findFirst();
    }

    /** As it would be entered, in normal form. */
    public NewCustomer asEntered() {
        return new NewCustomer(
                country,
                personType,
                names.name(),
                names.legalName(),
                identities.stream()
                        .map(identity -> new NewIdentity(identity.kind(), identity.value()))
                        .toList(),
                contacts.emails(),
                contacts.phones(),
                address,
                reference,
                contacts.people(),
                methods.stream().map(method -> method.id().toString()).toList());
    }

    Review review() {
        return new Review(issues, keys());
    }
}
