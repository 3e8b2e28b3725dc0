package io.padron.customers.register;

import io.padron.contacts.ContactSheet;
import io.padron.customers.IdentityView;
import io.padron.payments.AssignedMethod;
import java.util.List;

/** What belongs to a customer and lies in other tables. */
record CustomerParts(List<IdentityView> identities, ContactSheet contacts, List<AssignedMethod> methods) {}
