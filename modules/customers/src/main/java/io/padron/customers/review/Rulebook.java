package io.padron.customers.review;

import io.padron.contacts.Contacts;
import io.padron.identity.Countries;
import io.padron.identity.Identity;
import io.padron.payments.ActiveMethods;
import io.padron.payments.PaymentMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Those who lay down what is right: the packs, what contacts look like, and which payment methods are active. */
@ApplicationScoped
public class Rulebook {

    @Inject
    Countries countries;

    @Inject
    Identity identity;

    @Inject
    Contacts contacts;

    @Inject
    PaymentMethods methods;

    Countries countries() {
        return countries;
    }

    Identity identity() {
        return identity;
    }

    Contacts contacts() {
        return contacts;
    }

    /** A review by the rules of now. */
    public CustomerReview review() {
        return new CustomerReview(this, new ActiveMethods(methods.active()));
    }
}
