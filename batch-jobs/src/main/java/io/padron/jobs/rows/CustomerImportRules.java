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

/** Refuses the upload of a customer file from which no customer could be created. */
@ApplicationScoped
class CustomerImportRules implements ImportRules {

    private static final Messages MESSAGES = Messages.forClass(CustomerImportRules.class);

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Override
    public Optional<UploadResult> findRefusal(NewImport newImport) {
        if (countries.find(newImport.country()).isEmpty()) {
            return Optional.of(new UploadResult.Refused(Issue.error(
                    "country",
                    "unknown-country",
                    MESSAGES.get("rule.no-country", newImport.country().value()))));
        }
        if (!paymentMethods.hasActive()) {
            return Optional.of(new UploadResult.NoPaymentMethod());
        }
        if (!newImport.paymentMethod().isEmpty()
                && paymentMethods
                        .findByIdOrLabel(newImport.country(), newImport.paymentMethod())
                        .isEmpty()) {
            return Optional.of(new UploadResult.Refused(Issue.error(
                    "paymentMethod",
                    "unknown-payment-method",
                    MESSAGES.get("rule.payment-method", newImport.paymentMethod()))));
        }
        return Optional.empty();
    }
}
