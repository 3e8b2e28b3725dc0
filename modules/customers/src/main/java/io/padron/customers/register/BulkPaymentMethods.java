package io.padron.customers.register;

import io.padron.customers.changes.FieldChange;
import io.padron.kernel.CustomerId;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodAssignments;
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

/** Reads and changes the payment methods of many customers, and describes the changes for their history. */
@ApplicationScoped
class BulkPaymentMethods {

    /** Derby uses the index for at most this many values in one statement. */
    private static final int AT_ONCE = 100;

    @Inject
    PaymentMethodAssignments methods;

    Map<CustomerId, List<AssignedPaymentMethod>> findByCustomers(List<CustomerId> customers) {
        Map<CustomerId, List<AssignedPaymentMethod>> all = new HashMap<>();
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            all.putAll(methods.findByCustomers(customers.subList(from, Math.min(from + AT_ONCE, customers.size()))));
        }
        return all;
    }

    void appendMethod(PaymentMethodView method, Map<CustomerId, Integer> places) {
        methods.appendMethod(method, places);
    }

    void removeMethod(PaymentMethodId method, Collection<CustomerId> customers) {
        methods.removeMethod(method, customers);
    }

    static boolean hasMethod(
            Map<CustomerId, List<AssignedPaymentMethod>> all, CustomerId customer, PaymentMethodId method) {
        return all.getOrDefault(customer, List.of()).stream()
                .anyMatch(assigned -> assigned.id().equals(method));
    }

    /** Returns the change when a method is added at the end. */
    static FieldChange changeByAdding(List<AssignedPaymentMethod> before, String label) {
        return toFieldChange(
                before.stream().map(AssignedPaymentMethod::label),
                Stream.concat(before.stream().map(AssignedPaymentMethod::label), Stream.of(label)));
    }

    /** Returns the change when a method is removed. */
    static FieldChange changeByRemoving(List<AssignedPaymentMethod> before, PaymentMethodId method) {
        return toFieldChange(
                before.stream().map(AssignedPaymentMethod::label),
                before.stream()
                        .filter(assigned -> !assigned.id().equals(method))
                        .map(AssignedPaymentMethod::label));
    }

    private static FieldChange toFieldChange(Stream<String> before, Stream<String> after) {
        return new FieldChange(
                "paymentMethods", before.collect(Collectors.joining(", ")), after.collect(Collectors.joining(", ")));
    }
}
