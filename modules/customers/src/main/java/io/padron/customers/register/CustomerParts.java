package io.padron.customers.register;

import io.padron.contacts.ContactDetails;
import io.padron.customers.IdentityView;
import io.padron.payments.AssignedPaymentMethod;
import java.util.List;

/** The data of a customer that other tables hold. */
record CustomerParts(
        List<IdentityView> identities, ContactDetails contacts, List<AssignedPaymentMethod> paymentMethods) {}
