package io.padron.customers.review;

import io.padron.customers.CustomerView;
import io.padron.identity.Countries;
import io.padron.identity.Identity;
import io.padron.payments.ActiveMethods;
import io.padron.payments.AssignedMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who lay down what is right: the packs, and which payment methods are active. */
@ApplicationScoped
public class Rulebook {

    @Inject
    Countries countries;

    @Inject
    Identity identity;

    @Inject
    PaymentMethods methods;

    /** A review by the rules of now. */
    public CustomerReview review() {
        return review(new ActiveMethods(methods.active()));
    }

    CustomerReview review(ActiveMethods usable) {
        return review(usable, "");
    }

    CustomerReview review(ActiveMethods usable, String storedReference) {
        return new CustomerReview(countries, identity.checks(), usable, storedReference);
    }

    /** A review of changes of a customer, who may keep its reference and payment methods that are no longer active. */
    public CustomerReview review(CustomerView customer) {
        Set<PaymentMethodId> kept =
                customer.paymentMethods().stream().map(AssignedMethod::id).collect(Collectors.toSet());
        // Labels of active methods win: they come last.
        List<PaymentMethodView> usable = methods.all().stream()
                .filter(method -> method.active() || kept.contains(method.id()))
                .sorted(Comparator.comparing(PaymentMethodView::active))
                .toList();
        return review(new ActiveMethods(usable), customer.reference());
    }

    /** The judgement of payment methods for a customer. */
    public MethodChoice choice(CustomerView customer, List<PaymentMethodId> wanted) {
        return review(customer)
                .choice(
                        customer.country(),
                        wanted.stream().map(PaymentMethodId::toString).toList());
    }
}
