package io.padron.customers.changes;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.kernel.PersonName;
import io.padron.kernel.PlainText;
import io.padron.payments.AssignedMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer as texts, one for each field that has one: what two states are compared by. */
public final class CustomerFacts {

    private final Map<String, String> texts = new LinkedHashMap<>();

    private CustomerFacts() {}

    public static CustomerFacts of(CustomerView customer) {
        Map<String, String> labels = customer.paymentMethods().stream()
                .collect(Collectors.toMap(method -> method.id().toString(), AssignedMethod::label, (one, same) -> one));
        return of(customer.asEntered(), customer.status(), id -> labels.getOrDefault(id, id));
    }

    /** Of what somebody entered; {@code methodLabel} tells the label of a payment method by its number. */
    public static CustomerFacts of(NewCustomer customer, CustomerStatus status, UnaryOperator<String> methodLabel) {
        CustomerFacts facts = new CustomerFacts();
        PersonName name = customer.name();
        facts.put("name.full", name.full());
        facts.put("name.first", name.first());
        facts.put("name.middle", name.middle());
        facts.put("name.last", name.last());
        facts.put("name.secondLast", name.secondLast());
        facts.put("legalName", customer.legalName());
        for (NewIdentity identity : customer.identities()) {
            facts.put("identities." + identity.kind(), identity.value());
        }
        facts.put("emails", list(customer.emails().stream()));
        facts.put("phones", list(customer.phones().stream()));
        facts.put("address", customer.address());
        List<ContactPerson> people =
                customer.contacts().stream().filter(person -> !person.isBlank()).toList();
        for (int at = 0; at < people.size(); at++) {
            ContactPerson person = people.get(at);
            facts.put("contacts[" + at + "]", list(Stream.of(person.name().display(), person.email(), person.phone())));
        }
        facts.put("reference", customer.reference());
        facts.put("paymentMethods", list(customer.paymentMethods().stream().map(methodLabel)));
        facts.put("status", status.name());
        return facts;
    }

    private static String list(Stream<String> texts) {
        return texts.map(PlainText::tidy).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private void put(String field, String text) {
        String tidy = PlainText.tidy(text);
        if (!tidy.isEmpty()) {
            texts.put(field, tidy);
        }
    }

    /** What is another text in the other state, in the order of the form; empty when nothing is. */
    public List<FieldChange> differences(CustomerFacts later) {
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
