package io.padron.web.customers.actions;

import io.padron.actions.ActionView;
import io.padron.customers.CustomerQuery;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Page;
import io.padron.payments.PaymentMethodId;
import io.padron.web.rest.JsonDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action as REST shows it: what was sent, and what has become of it. */
public record ActionDocument(
        String id,
        FilterDocument filter,
        ChangeDocument action,
        String state,
        long expected,
        long changed,
        long unchanged,
        long refused,
        long restored,
        long kept,
        @Nullable String error,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Who is meant; what is absent does not matter. */
    @JsonDocument.LeavesOutNulls
    public record FilterDocument(
            @Nullable String q,
            @Nullable String country,
            @Nullable String personType,
            @Nullable String status,
            @Nullable @JsonDocument.Named("import") String importId,
            @Nullable String paymentMethod,
            @Nullable Instant createdFrom,
            @Nullable Instant createdBefore) {

        static FilterDocument of(Audience audience) {
            CustomerQuery.Filters filters = audience.filters();
            return new FilterDocument(
                    audience.q().isEmpty() ? null : audience.q(),
                    filters.country().map(CountryCode::value).orElse(null),
                    filters.personType().map(Enum::name).orElse(null),
                    filters.status().map(Enum::name).orElse(null),
                    filters.importId().orElse(null),
                    filters.paymentMethod().map(PaymentMethodId::toString).orElse(null),
                    filters.createdFrom().orElse(null),
                    filters.createdBefore().orElse(null));
        }
    }

    /** What is done to each. */
    @JsonDocument.LeavesOutNulls
    public record ChangeDocument(
            String type,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String paymentMethod) {

        static ChangeDocument of(MassChange change) {
            return change instanceof MassChange.SetStatus set
                    ? new ChangeDocument(
                            ActionFields.Type.SET_STATUS.name(), set.status().name(), set.reason(), null)
                    : new ChangeDocument(
                            ActionFields.Type.ASSIGN_PAYMENT_METHOD.name(),
                            null,
                            null,
                            ((MassChange.AddMethod) change).method().toString());
        }
    }

    /** One page of actions. */
    public record PageDocument(List<ActionDocument> items, long total) {

        static PageDocument of(Page<ActionView> page) {
            return new PageDocument(page.map(ActionDocument::of).items(), page.total());
        }
    }

    static ActionDocument of(ActionView action) {
        return new ActionDocument(
                action.id().toString(),
                FilterDocument.of(action.action().audience()),
                ChangeDocument.of(action.action().change()),
                action.state().name(),
                action.counts().expected(),
                action.counts().changed(),
                action.counts().unchanged(),
                action.counts().refused(),
                action.counts().restored(),
                action.counts().kept(),
                action.error().orElse(null),
                action.startedBy(),
                action.startedAt(),
                action.endedAt().orElse(null));
    }
}
