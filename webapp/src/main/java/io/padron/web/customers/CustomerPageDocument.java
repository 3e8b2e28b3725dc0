package io.padron.web.customers;

import io.padron.customers.CustomerSummary;
import io.padron.kernel.Page;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of customers. */
@Schema(name = "CustomerPage")
public record CustomerPageDocument(
        List<CustomerLine> items,

        @Schema(description = "How many there are on all pages.")
        long total) {

    /** A customer in a list. */
    @Schema(name = "CustomerLine")
    public record CustomerLine(
            String id,
            String displayName,
            String country,
            String personType,

            @Schema(description = "The first identity number as people write it, or null.") @Nullable
            String identity,

            String status,
            Instant createdAt) {

        static CustomerLine of(CustomerSummary customer) {
            return new CustomerLine(
                    customer.id().toString(),
                    customer.displayName(),
                    customer.country().value(),
                    customer.personType().name(),
                    customer.identity().isEmpty() ? null : customer.identity(),
                    customer.status().name(),
                    customer.createdAt());
        }
    }

    static CustomerPageDocument of(Page<CustomerSummary> page) {
        return new CustomerPageDocument(page.map(CustomerLine::of).items(), page.total());
    }
}
