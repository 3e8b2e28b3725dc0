package io.padron.web.customers.bulk;

import io.padron.bulk.NewBulkUpdate;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.Selection;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.payments.PaymentMethodId;
import io.padron.web.rest.JsonFields;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Reads the JSON of a bulk update. */
final class BulkUpdateFields {

    private static final Set<String> FILTERS =
            Set.of("q", "country", "personType", "status", "import", "paymentMethod", "createdFrom", "createdBefore");

    /** The possible changes. */
    enum ChangeType {
        SET_STATUS,
        ASSIGN_PAYMENT_METHOD
    }

    private BulkUpdateFields() {}

    /** Reads the command; a 422 problem names every invalid member. An empty filter selects all customers. */
    static NewBulkUpdate readBulkUpdate(JsonObject body) {
        JsonFields fields = JsonFields.of(body).requireOnly(Set.of("filter", "action"));
        fields.requireObject("filter");
        JsonFields filter = fields.object("filter").requireOnly(FILTERS);
        Selection selection = new Selection(
                filter.text("q"),
                new CustomerQuery.Filters(
                        filter.parsed("country", CountryCode::parse),
                        filter.choice("personType", PersonType.class),
                        filter.choice("status", CustomerStatus.class),
                        filter.parsed("import", BulkUpdateFields::parseImportId),
                        filter.parsed("paymentMethod", PaymentMethodId::parse),
                        filter.parsed("createdFrom", BulkUpdateFields::parseInstant),
                        filter.parsed("createdBefore", BulkUpdateFields::parseInstant)));
        Optional<BulkUpdate> change = readChange(fields.object("action"));
        fields.throwIfInvalid();
        return new NewBulkUpdate(selection, change.orElseThrow());
    }

    /** Returns the change; empty only when an invalid member was recorded. */
    private static Optional<BulkUpdate> readChange(JsonFields bulkUpdate) {
        ChangeType changeType = bulkUpdate.requireChoice("type", ChangeType.class);
        if (changeType == ChangeType.ASSIGN_PAYMENT_METHOD) {
            bulkUpdate.requireOnly(Set.of("type", "paymentMethod")).requiredText("paymentMethod");
            return bulkUpdate.parsed("paymentMethod", PaymentMethodId::parse).map(BulkUpdate.AddPaymentMethod::new);
        }
        bulkUpdate.requireOnly(Set.of("type", "status", "reason"));
        CustomerStatus status = bulkUpdate.requireChoice("status", CustomerStatus.class);
        String reason = bulkUpdate.text("reason");
        return changeType == null || status == null
                ? Optional.empty()
                : Optional.of(new BulkUpdate.SetStatus(status, reason));
    }

    private static Optional<String> parseImportId(String text) {
        return Optional.of(text).filter(id -> id.matches("[1-9][0-9]{0,17}"));
    }

    private static Optional<Instant> parseInstant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
