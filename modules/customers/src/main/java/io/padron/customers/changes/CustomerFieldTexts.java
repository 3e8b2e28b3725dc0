package io.padron.customers.changes;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.kernel.PersonName;
import io.padron.kernel.text.PlainText;
import io.padron.payments.AssignedPaymentMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a customer as texts, to compare two states of it. */
public final class CustomerFieldTexts {

    private final Map<String, String> texts = new LinkedHashMap<>();

    private CustomerFieldTexts() {}

    public static CustomerFieldTexts of(CustomerView customer) {
        Map<String, String> labels = customer.paymentMethods().stream()
                .collect(Collectors.toMap(
                        method -> method.id().toString(), AssignedPaymentMethod::label, (one, same) -> one));
        return of(customer.toNewCustomer(), customer.status(), id -> labels.getOrDefault(id, id));
    }

    /** Creates the texts of entered values; {@code methodLabel} maps the number of a payment method to its label. */
    public static CustomerFieldTexts of(
            NewCustomer customer, CustomerStatus status, UnaryOperator<String> methodLabel) {
        CustomerFieldTexts facts = new CustomerFieldTexts();
        PersonName name = customer.name();
        facts.putText("name.full", name.full());
        facts.putText("name.first", name.first());
        facts.putText("name.middle", name.middle());
        facts.putText("name.last", name.last());
        facts.putText("name.secondLast", name.secondLast());
        facts.putText("legalName", customer.legalName());
        for (NewIdentity identity : customer.identities()) {
            facts.putText("identities." + identity.kind(), identity.value());
        }
        facts.putText("emails", joinTexts(customer.emails().stream()));
        facts.putText("phones", joinTexts(customer.phones().stream()));
        facts.putText("address", customer.address());
        List<ContactPerson> people =
                customer.contacts().stream().filter(person -> !person.isBlank()).toList();
        for (int at = 0; at < people.size(); at++) {
            ContactPerson person = people.get(at);
            facts.putText(
                    "contacts[" + at + "]",
                    joinTexts(Stream.of(person.name().displayName(), person.email(), person.phone())));
        }
        facts.putText("reference", customer.reference());
        facts.putText(
                "paymentMethods", joinTexts(customer.paymentMethods().stream().map(methodLabel)));
        facts.putText("status", status.name());
        return facts;
    }

    private static String joinTexts(Stream<String> texts) {
        return texts.map(PlainText::cleanText).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private void putText(String field, String text) {
        String tidy = PlainText.cleanText(text);
        if (!tidy.isEmpty()) {
            texts.put(field, tidy);
        }
    }

    /** Returns the fields whose texts differ, in the order of the form. */
    public List<FieldChange> findDifferences(CustomerFieldTexts later) {
        Set<String> fields = new LinkedHashSet<>(texts.keySet());
        fields.addAll(later.texts.keySet());
        List<FieldChange> found = new ArrayList<>();
        for (String field : fields) {
            String before = texts.getOrDefault(field, "");
            String after = later.texts.getOrDefault(field, "");
            if (!before.equals(after)) {
                found.add(new FieldChange(field, before, after));
            }
        }
        return found;
    }
}
