package io.padron.customers.register;

import io.padron.customers.changes.FieldChange;
import io.padron.kernel.CustomerId;
import io.padron.payments.AssignedMethod;
import io.padron.payments.AssignedMethods;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The payment methods of many customers, and what their history says of a change of them. */
@ApplicationScoped
class MethodLists {

    /** As many as Derby looks up by an index at once. */
    private static final int AT_ONCE = 100;

    @Inject
    AssignedMethods methods;

    Map<CustomerId, List<AssignedMethod>> of(List<CustomerId> customers) {
        Map<CustomerId, List<AssignedMethod>> all = new HashMap<>();
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            all.putAll(methods.of(customers.subList(from, Math.min(from + AT_ONCE, customers.size()))));
        }
        return all;
    }

    void append(PaymentMethodView method, Map<CustomerId, Integer> places) {
        methods.append(method, places);
    }

    void take(PaymentMethodId method, Collection<CustomerId> customers) {
        methods.take(method, customers);
    }

    static boolean has(Map<CustomerId, List<AssignedMethod>> all, CustomerId customer, PaymentMethodId method) {
        return all.getOrDefault(customer, List.of()).stream()
                .anyMatch(assigned -> assigned.id().equals(method));
    }

    /** With one more, last. */
    static FieldChange added(List<AssignedMethod> before, String label) {
        return change(
                before.stream().map(AssignedMethod::label),
                Stream.concat(before.stream().map(AssignedMethod::label), Stream.of(label)));
    }

    /** With one less. */
    static FieldChange taken(List<AssignedMethod> before, PaymentMethodId method) {
        return change(
                before.stream().map(AssignedMethod::label),
                before.stream()
                        .filter(assigned -> !assigned.id().equals(method))
                        .map(AssignedMethod::label));
    }

    private static FieldChange change(Stream<String> before, Stream<String> after) {
        return new FieldChange(
                "paymentMethods", before.collect(Collectors.joining(", ")), after.collect(Collectors.joining(", ")));
    }
}
