package io.padron.customers.validation;

import io.padron.customers.RegistrationResult;
import io.padron.customers.UniqueKey;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;

/**
 * A unique key of an entered customer.
 *
 * @param field where it was entered
 * @param label the kind and the number or text for the user: RFC GODE561231GR8
 */
public record EnteredUniqueKey(UniqueKey key, String field, Message label) {

    /** Creates the refusal that names the customer with the key. */
    RegistrationResult.Duplicate toDuplicate(CustomerId existing) {
        String code = key.type() == UniqueKey.KeyType.IDENTITY
                ? RegistrationResult.Duplicate.IDENTITY
                : RegistrationResult.Duplicate.REFERENCE;
        Issue issue = Issue.error(field, code, IssueCollector.MESSAGES.get(code, label, existing.toString()));
        return new RegistrationResult.Duplicate(code, existing, issue);
    }
}
