package io.padron.customers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerSummary;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.register.CustomersOn;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer is found and sorted alike in every spelling of its name, reference, emails and phones. */
class CustomerSpellingsTest {

    @ParameterizedTest
    @EnumSource
    void findsReferencesByTheirStart(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-601").reference("REF-0901"));
            on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-602").reference("REF-0902"));
            assertEquals("1 2", found(on, "REF-09"));
            assertEquals("1", found(on, "ref-0901"));
            assertEquals("1", found(on, "Ref\u20110901"));
            assertEquals("", found(on, "REF-"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void enyeIsSortedBetweenNAndO(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            List<String> names = List.of("Oca", "Ñandú", "Nuzzi", "Núñez", "Nuo");
            for (String name : names) {
                on.registerCustomer(NewCustomerBuilder.person(name, "Ruiz", "T-1" + names.indexOf(name)));
            }
            assertEquals(
                    List.of("Núñez Ruiz", "Nuo Ruiz", "Nuzzi Ruiz", "Ñandú Ruiz", "Oca Ruiz"),
                    on.customers.list(query("", CustomerSort.By.NAME)).items().stream()
                            .map(CustomerSummary::displayName)
                            .toList());
        }
    }

    private static String found(CustomersOn on, String q) {
        return on.customers.list(query(q, CustomerSort.By.ID)).items().stream()
                .map(customer -> customer.id().toString())
                .collect(Collectors.joining(" "));
    }

    private static CustomerQuery query(String q, CustomerSort.By by) {
        return new CustomerQuery(q, Filters.NONE, new CustomerSort(by, false), new PageRequest(0, 50));
    }
}
