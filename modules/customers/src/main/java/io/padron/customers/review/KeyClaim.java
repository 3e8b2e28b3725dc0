package io.padron.customers.review;

import io.padron.customers.CustomerKey;
import io.padron.customers.Registration;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;

/**
 * The wish of a customer to have a key for itself.
 *
 * @param field where it was entered
 * @param named what people call it, and the number or text: RFC GODE561231GR8
 */
public record KeyClaim(CustomerKey key, String field, Message named) {

    /** The refusal that names who has the key. */
    Registration.Duplicate lostTo(CustomerId existing) {
        String code = key.kind() == CustomerKey.Kind.IDENTITY
                ? Registration.Duplicate.IDENTITY
                : Registration.Duplicate.REFERENCE;
        Issue issue = Issue.error(field, code, Findings.MESSAGES.get(code, named, existing.toString()));
        return new Registration.Duplicate(code, existing, issue);
    }
}
