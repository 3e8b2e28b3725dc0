package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateView;
import io.padron.customers.CustomerQuery;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.Selection;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Page;
import io.padron.payments.PaymentMethodId;
import io.padron.web.rest.JsonDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bulk update as REST shows it: the request and its result so far. */
public record BulkUpdateDocument(
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

    /** The filter of the selection; an absent member does not restrict it. */
    @JsonDocument.OmitNulls
    public record FilterDocument(
            @Nullable String q,
            @Nullable String country,
            @Nullable String personType,
            @Nullable String status,
            @Nullable @JsonDocument.JsonName("import") String importId,
            @Nullable String paymentMethod,
            @Nullable Instant createdFrom,
            @Nullable Instant createdBefore) {

        static FilterDocument of(Selection selection) {
            CustomerQuery.Filters filters = selection.filters();
            return new FilterDocument(
                    selection.q().isEmpty() ? null : selection.q(),
                    filters.country().map(CountryCode::value).orElse(null),
                    filters.personType().map(Enum::name).orElse(null),
                    filters.status().map(Enum::name).orElse(null),
                    filters.importId().orElse(null),
                    filters.paymentMethod().map(PaymentMethodId::toString).orElse(null),
                    filters.createdFrom().orElse(null),
                    filters.createdBefore().orElse(null));
        }
    }

    /** The change of each selected customer. */
    @JsonDocument.OmitNulls
    public record ChangeDocument(
            String type,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String paymentMethod) {

        static ChangeDocument of(BulkUpdate change) {
            return change instanceof BulkUpdate.SetStatus set
                    ? new ChangeDocument(
                            BulkUpdateFields.ChangeType.SET_STATUS.name(),
                            set.status().name(),
                            set.reason(),
                            null)
                    : new ChangeDocument(
                            BulkUpdateFields.ChangeType.ASSIGN_PAYMENT_METHOD.name(),
                            null,
                            null,
                            ((BulkUpdate.AddPaymentMethod) change).method().toString());
        }
    }

    /** One page of bulk updates. */
    public record BulkUpdatePageDocument(List<BulkUpdateDocument> items, long total) {

        static BulkUpdatePageDocument of(Page<BulkUpdateView> page) {
            return new BulkUpdatePageDocument(page.map(BulkUpdateDocument::of).items(), page.total());
        }
    }

    static BulkUpdateDocument of(BulkUpdateView bulkUpdate) {
        return new BulkUpdateDocument(
                bulkUpdate.id().toString(),
                FilterDocument.of(bulkUpdate.bulkUpdate().selection()),
                ChangeDocument.of(bulkUpdate.bulkUpdate().change()),
                bulkUpdate.state().name(),
                bulkUpdate.counts().expected(),
                bulkUpdate.counts().changed(),
                bulkUpdate.counts().unchanged(),
                bulkUpdate.counts().refused(),
                bulkUpdate.counts().restored(),
                bulkUpdate.counts().kept(),
                bulkUpdate.error().orElse(null),
                bulkUpdate.startedBy(),
                bulkUpdate.startedAt(),
                bulkUpdate.endedAt().orElse(null));
    }
}
