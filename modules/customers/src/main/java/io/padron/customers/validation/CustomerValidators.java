package io.padron.customers.validation;

import io.padron.customers.CustomerView;
import io.padron.identity.Countries;
import io.padron.identity.IdentityNumbers;
import io.padron.payments.ActivePaymentMethods;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates validators from the packs and the active payment methods. */
@ApplicationScoped
public class CustomerValidators {

    @Inject
    Countries countries;

    @Inject
    IdentityNumbers identityNumbers;

    @Inject
    PaymentMethods methods;

    /** Creates a validator by the present rules. */
    public CustomerValidator createValidator() {
        return createValidator(new ActivePaymentMethods(methods.findActive()));
    }

    CustomerValidator createValidator(ActivePaymentMethods usable) {
        return createValidator(usable, "");
    }

    CustomerValidator createValidator(ActivePaymentMethods usable, String storedReference) {
        return new CustomerValidator(countries, identityNumbers.createCheck(), usable, storedReference);
    }

    /**
     * Creates a validator for a change of a customer, which may keep its reference and payment methods that are no
     * longer active.
     */
    public CustomerValidator createValidator(CustomerView customer) {
        Set<PaymentMethodId> kept = customer.paymentMethods().stream()
                .map(AssignedPaymentMethod::id)
                .collect(Collectors.toSet());
        // Active methods come last, so that their labels win.
        List<PaymentMethodView> usable = methods.findAll().stream()
                .filter(method -> method.active() || kept.contains(method.id()))
                .sorted(Comparator.comparing(PaymentMethodView::active))
                .toList();
        return createValidator(new ActivePaymentMethods(usable), customer.reference());
    }

    /** Validates payment methods for a customer. */
    public ValidatedPaymentMethods validatePaymentMethods(CustomerView customer, List<PaymentMethodId> wanted) {
        return createValidator(customer)
                .validatePaymentMethods(
                        customer.country(),
                        wanted.stream().map(PaymentMethodId::toString).toList());
    }
}
