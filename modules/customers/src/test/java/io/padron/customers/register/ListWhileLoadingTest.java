package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.padron.access.CurrentUser;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.NewCustomerBuilder;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads the list while another transaction has written a chunk of an import and not committed it. */
class ListWhileLoadingTest {

    private static final CustomerQuery ALL = CustomerQuery.all(new PageRequest(0, 10));

    private final ExecutorService reader = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        reader.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void browsingDoesNotWaitForWriters(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            on.transactions.requiresNew(() -> {
                on.customers.registerAll(chunk(), "run");
                List<String> named = Stream.of("", "Ana", "Ana Ruiz")
                        .map(typed -> new CustomerQuery(typed, ALL.filters(), ALL.sort(), ALL.page()))
                        .map(query -> later(() -> on.customers.browse(query)))
                        .map(page -> within(5, page))
                        .map(page -> page.items().get(page.items().size() - 1).displayName())
                        .toList();
                assertEquals(List.of("Ana Ruiz", "Ana Ruiz", "Ana Ruiz"), named);
                return true;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void listingSeesCommittedCustomersOnly(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            Future<Page<CustomerSummary>> list = on.transactions.requiresNew(() -> {
                on.customers.registerAll(chunk(), "run");
                Future<Page<CustomerSummary>> asked = later(() -> on.customers.list(ALL));
                if (database == TestDatabase.DERBY) {
                    assertThrows(TimeoutException.class, () -> asked.get(1, TimeUnit.SECONDS));
                } else {
                    assertEquals(1, within(5, asked).total());
                }
                return asked;
            });
            assertEquals(database == TestDatabase.DERBY ? 3 : 1, within(5, list).total());
        }
    }

    private static List<ImportedCustomer> chunk() {
        return List.of(
                new ImportedCustomer(
                        NewCustomerBuilder.person("Eva", "Gil", "T-2").customer(), 1),
                new ImportedCustomer(
                        NewCustomerBuilder.person("Luz", "Mar", "T-3").customer(), 2));
    }

    private Future<Page<CustomerSummary>> later(Callable<Page<CustomerSummary>> asked) {
        return reader.submit(() -> {
            try (CurrentUser.Scope acting = CustomersOn.act()) {
                return asked.call();
            }
        });
    }

    private static Page<CustomerSummary> within(int seconds, Future<Page<CustomerSummary>> asked) {
        try {
            return asked.get(seconds, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("No list after " + seconds + " s", failed);
        }
    }
}
