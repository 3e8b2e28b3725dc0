package io.padron.web.customers.actions;

import io.padron.actions.NewAction;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.payments.PaymentMethodId;
import io.padron.web.rest.JsonFields;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** An action as REST takes it. */
final class ActionFields {

    private static final Set<String> FILTERS =
            Set.of("q", "country", "personType", "status", "import", "paymentMethod", "createdFrom", "createdBefore");

    /** What may be done. */
    enum Type {
        SET_STATUS,
        ASSIGN_PAYMENT_METHOD
    }

    private ActionFields() {}

    /** The command; a 422 problem names everything that has the wrong shape. An empty filter means everybody. */
    static NewAction newAction(JsonObject body) {
        JsonFields fields = JsonFields.of(body).onlyNamed(Set.of("filter", "action"));
        fields.requiredObject("filter");
        JsonFields filter = fields.object("filter").onlyNamed(FILTERS);
        Audience audience = new Audience(
                filter.text("q"),
                new CustomerQuery.Filters(
                        filter.parsed("country", CountryCode::parse),
                        filter.choice("personType", PersonType.class),
                        filter.choice("status", CustomerStatus.class),
                        filter.parsed("import", ActionFields::importId),
                        filter.parsed("paymentMethod", PaymentMethodId::parse),
                        filter.parsed("createdFrom", ActionFields::instant),
                        filter.parsed("createdBefore", ActionFields::instant)));
        Optional<MassChange> change = change(fields.object("action"));
        fields.demandSound();
        return new NewAction(audience, change.orElseThrow());
    }

    /** Empty only when something was noted. */
    private static Optional<MassChange> change(JsonFields action) {
        Type type = action.required("type", Type.class);
        if (type == Type.ASSIGN_PAYMENT_METHOD) {
            action.onlyNamed(Set.of("type", "paymentMethod")).requiredText("paymentMethod");
            return action.parsed("paymentMethod", PaymentMethodId::parse).map(MassChange.AddMethod::new);
        }
        action.onlyNamed(Set.of("type", "status", "reason"));
        CustomerStatus status = action.required("status", CustomerStatus.class);
        String reason = action.text("reason");
        return type == null || status == null
                ? Optional.empty()
                : Optional.of(new MassChange.SetStatus(status, reason));
    }

    private static Optional<String> importId(String text) {
        return Optional.of(text).filter(id -> id.matches("[1-9][0-9]{0,17}"));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
