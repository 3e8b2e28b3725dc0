package io.padron.customers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.payments.PaymentMethodId;
import io.padron.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares random searches, filters, sort orders and pages with a filter of all customers in memory. */
class CustomerListAtRandomTest {

    private static final int CUSTOMERS = 400;
    private static final int QUESTIONS = 400;

    /** Small enough that some queries exceed it and some do not. */
    private static final int MOST = 31;

    private static final List<String> TYPED = List.of(
            "",
            "",
            "",
            "mar",
            "María",
            "jos",
            "josé pér",
            "ma g",
            "mar mar",
            "per gar mar",
            "T102",
            "t-1",
            "R7",
            "R30",
            "12",
            "nadie",
            "mar nadie",
            "-");

    private final Random random = new Random(16);

    @ParameterizedTest
    @EnumSource
    void listsTheSameAsAFilterInMemory(TestDatabase database) throws SQLException {
        RandomRegister register = new RandomRegister(random);
        try (Connection connection = database.createMigrated().getConnection()) {
            register.fill(connection, CUSTOMERS);
            for (int at = 0; at < QUESTIONS; at++) {
                CustomerQuery query = new CustomerQuery(any(TYPED), filters(), sort(), page());
                List<RandomRegister.Line> fitting = register.fitting(query);
                CustomerSearch search = new CustomerSearch(query, typed -> Set.of());
                List<Long> shown = window(fitting, query.page());
                Page<CustomerSummary> all = search.findPage(connection);
                assertEquals(shown, numbers(all.items()), query::toString);
                assertEquals(fitting.size(), all.total(), query::toString);
                Page<CustomerSummary> some = search.findPage(connection, MOST, new CountCache());
                assertEquals(shown, numbers(some.items()), query::toString);
                assertEquals(expectedTotal(fitting.size(), shown.size(), query.page()), some.total(), query::toString);
                assertEquals(walk(fitting, query), walked(connection, query), query::toString);
            }
        }
    }

    /** A page that is not full shows the exact total, even above the limit. */
    private static long expectedTotal(int fitting, int shown, PageRequest page) {
        boolean end = shown > 0 && shown < page.size();
        return end ? fitting : Math.min(MOST, fitting);
    }

    private static List<Long> window(List<RandomRegister.Line> fitting, PageRequest page) {
        return fitting.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(RandomRegister.Line::id)
                .toList();
    }

    /** {@code listAfter} sorts by number or name, never by time. */
    private static List<Long> walk(List<RandomRegister.Line> fitting, CustomerQuery query) {
        CustomerQuery timeless = new CustomerQuery("", Filters.NONE, query.sort(), query.page());
        return fitting.stream()
                .sorted(RandomRegister.order(timeless))
                .map(RandomRegister.Line::id)
                .toList();
    }

    private static List<Long> walked(Connection connection, CustomerQuery query) throws SQLException {
        CustomerSearch search = new CustomerSearch(
                new CustomerQuery(query.q(), query.filters(), query.sort(), new PageRequest(0, 97)), typed -> Set.of());
        List<Long> seen = new ArrayList<>();
        List<CustomerSummary> next = search.listAfter(connection, Optional.empty());
        while (!next.isEmpty()) {
            seen.addAll(numbers(next));
            next = search.listAfter(connection, Optional.of(next.get(next.size() - 1)));
        }
        return seen;
    }

    private static List<Long> numbers(List<CustomerSummary> customers) {
        return customers.stream().map(customer -> customer.id().value()).toList();
    }

    private <T> T any(List<T> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private <T> Optional<T> perhaps(int oneIn, List<T> texts) {
        return random.nextInt(oneIn) == 0 ? Optional.of(any(texts)) : Optional.empty();
    }

    private Filters filters() {
        return new Filters(
                perhaps(2, List.of("MX", "CO", "AR", "BR")).map(CountryCode::new),
                perhaps(3, List.of(PersonType.values())),
                perhaps(3, List.of(CustomerStatus.values())),
                perhaps(6, List.of("1", "2", "3")),
                perhaps(8, List.of(1L, 2L, 3L)).map(PaymentMethodId::new),
                perhaps(8, List.of(RandomRegister.BEGIN.plusSeconds(3))),
                perhaps(8, List.of(RandomRegister.BEGIN.plusSeconds(7))));
    }

    private CustomerSort sort() {
        return new CustomerSort(any(List.of(CustomerSort.By.values())), random.nextBoolean());
    }

    private PageRequest page() {
        return new PageRequest(any(List.of(0, 0, 0, 1, 1, 2, 30, 50_000_000)), any(List.of(5, 20, 50)));
    }
}
