package io.padron.jobs.rows;

import io.padron.identity.Countries;
import io.padron.imports.ImportRules;
import io.padron.imports.NewImport;
import io.padron.imports.UploadResult;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.payments.PaymentMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A file of customers is taken when customers could be created of it at all. */
@ApplicationScoped
class CustomerImportRules implements ImportRules {

    private static final Messages MESSAGES = Messages.forClass(CustomerImportRules.class);

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Override
    public Optional<UploadResult> findRefusal(NewImport order) {
        if (countries.find(order.country()).isEmpty()) {
            return Optional.of(new UploadResult.Refused(Issue.error(
                    "country",
                    "unknown-country",
                    MESSAGES.get("rule.no-country", order.country().value()))));
        }
        if (!paymentMethods.hasActive()) {
            return Optional.of(new UploadResult.NoPaymentMethod());
        }
        if (!order.paymentMethod().isEmpty()
                && paymentMethods
                        .findByIdOrLabel(order.country(), order.paymentMethod())
                        .isEmpty()) {
            return Optional.of(new UploadResult.Refused(Issue.error(
                    "paymentMethod",
                    "unknown-payment-method",
                    MESSAGES.get("rule.payment-method", order.paymentMethod()))));
        }
        return Optional.empty();
    }
}
