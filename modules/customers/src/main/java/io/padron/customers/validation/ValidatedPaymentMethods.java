package io.padron.customers.validation;

import io.padron.customers.RegistrationResult;
import io.padron.kernel.Issue;
import io.padron.payments.PaymentMethodView;
import java.util.List;
import java.util.Optional;

/** The payment methods chosen for a customer, the main one first, with the issues that were found. */
public record ValidatedPaymentMethods(List<PaymentMethodView> paymentMethods, List<Issue> issues) {

    public ValidatedPaymentMethods {
        paymentMethods = List.copyOf(paymentMethods);
        issues = List.copyOf(issues);
    }

    /** Returns the refusal; empty when the methods are valid. */
    public Optional<RegistrationResult.Refused> refusal() {
        return Optional.of(issues).filter(Issue::hasErrors).map(RegistrationResult.Refused::new);
    }
}
