package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.CustomerQuery;
import io.padron.customers.NewCustomerBuilder;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading a page of the list or one customer takes a constant number of statements. */
class StatementCountTest {

    private final AtomicInteger statements = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void theListTakesAsManyStatementsForManyCustomersAsForFew(TestDatabase database) {
        try (CustomersOn on = new CustomersOn(counting(database.createMigrated())).withMethods()) {
            for (int at = 1; at <= 30; at++) {
                on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1" + at));
            }
            int few = asked(() -> on.customers.browse(CustomerQuery.all(new PageRequest(0, 2))));
            int many = asked(() -> on.customers.browse(CustomerQuery.all(new PageRequest(0, 30))));
            assertEquals(few, many);
            assertTrue(many <= 3, "The page, the count, the payment methods: " + many);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneCustomerTakesAFewStatements(TestDatabase database) {
        try (CustomersOn on = new CustomersOn(counting(database.createMigrated())).withMethods()) {
            CustomerId id = on.registerCustomer(
                            NewCustomerBuilder.company("ACME", "T-1").phones("5512345678", "5587654321"))
                    .id();
            int asked = asked(() -> {
                on.customers.findById(id);
                on.changes.findHistory(id);
            });
            assertTrue(asked <= 6, "Customer, identities, points, people, methods, history: " + asked);
        }
    }

    private int asked(Runnable work) {
        statements.set(0);
        work.run();
        return statements.get();
    }

    /** Counts the prepared statements of each connection. */
    private DataSource counting(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = invoke(source, method, arguments);
                    return answer instanceof Connection connection ? counting(connection) : answer;
                });
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        statements.incrementAndGet();
                    }
                    return invoke(connection, method, arguments);
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
