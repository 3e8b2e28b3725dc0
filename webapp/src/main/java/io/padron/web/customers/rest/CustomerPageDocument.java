package io.padron.web.customers.rest;

import io.padron.customers.CustomerSummary;
import io.padron.kernel.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of customers. */
public record CustomerPageDocument(List<CustomerLine> items, long total) {

    /** A customer in a list. */
    public record CustomerLine(
            String id,
            String displayName,
            String country,
            String personType,
            @Nullable String identity,
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
