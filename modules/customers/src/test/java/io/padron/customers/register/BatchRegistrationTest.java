package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.BatchRegistration;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerView;
import io.padron.customers.ImportSource;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.RegistrationResult;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import io.padron.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchRegistrationTest {

    @ParameterizedTest
    @EnumSource
    void returnsResultsInTheOrderOfTheCustomers(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView there = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            List<BatchRegistration> outcomes = on.loadRows(
                    List.of(
                            row(
                                    3,
                                    NewCustomerBuilder.person("Eva", "Gil", "T-2")
                                            .reference("R")),
                            row(4, NewCustomerBuilder.person("Eva", "Gil", "T-1")),
                            row(5, NewCustomerBuilder.person("Eva", "", "T-3")),
                            row(
                                    6,
                                    NewCustomerBuilder.person("Eva", "Gil", "T-4")
                                            .reference("R")),
                            row(
                                    7,
                                    NewCustomerBuilder.person("Eva", "Gil", "T-2")
                                            .reference("S")),
                            row(
                                    8,
                                    NewCustomerBuilder.person("Eva", "Gil", "T-49")
                                            .reference("S"))),
                    "run-1");

            CustomerId third = new CustomerId(2);
            assertEquals(new BatchRegistration.BatchRegistered(third, List.of()), outcomes.get(0));
            assertDuplicate(RegistrationResult.Duplicate.IDENTITY, there.id(), outcomes.get(1));
            assertInstanceOf(RegistrationResult.Refused.class, outcomes.get(2));
            assertDuplicate(RegistrationResult.Duplicate.REFERENCE, third, outcomes.get(3));
            assertDuplicate(RegistrationResult.Duplicate.IDENTITY, third, outcomes.get(4));
            BatchRegistration.BatchRegistered last =
                    assertInstanceOf(BatchRegistration.BatchRegistered.class, outcomes.get(5));
            assertEquals("tax-nine", last.doubts().get(0).code());

            assertEquals(Map.of(3, third, 8, last.id()), on.customers.findByImport("run-1", 1, 8));
            assertEquals(Map.of(8, last.id()), on.customers.findByImport("run-1", 4, 9));
            assertEquals(Map.of(), on.customers.findByImport("run-2", 1, 8));
            assertEquals(
                    Optional.of(new ImportSource("run-1", 3)),
                    on.customers.findById(third).orElseThrow().importedFrom());
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesThousandsInChunksEachInItsTransaction(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            for (int chunk = 0; chunk < 10; chunk++) {
                List<ImportedCustomer> rows = IntStream.range(chunk * 500, chunk * 500 + 500)
                        .mapToObj(n -> row(n, NewCustomerBuilder.person("Ana" + n, "Ruiz", "T-1" + n)))
                        .toList();
                assertTrue(on.loadRows(rows, "run").stream()
                        .allMatch(BatchRegistration.BatchRegistered.class::isInstance));
            }
            assertEquals(
                    5000,
                    on.customers.list(CustomerQuery.all(new PageRequest(0, 1))).total());
            assertEquals(5000, on.registered.size());
            assertEquals(
                    new CustomerId(4712),
                    on.customers.findByImport("run", 4711, 4711).get(4711));
            List<ImportedCustomer> again = new ArrayList<>();
            IntStream.range(0, 500)
                    .forEach(n -> again.add(row(n, NewCustomerBuilder.person("Ana", "Ruiz", "T-1" + n))));
            assertTrue(on.loadRows(again, "run").stream().allMatch(RegistrationResult.Duplicate.class::isInstance));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackTheChunkWhenAKeyIsTakenMeanwhileAndFindsItsHolderOnRetry(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            ValidatedCustomer overtaking = on.stored
                    .rules
                    .createValidator()
                    .toValidatedCustomer(
                            NewCustomerBuilder.person("Luz", "Ríos", "T-7").customer());
            List<ValidatedCustomer> chunk = List.of(
                    on.stored
                            .rules
                            .createValidator()
                            .toValidatedCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-6")
                                    .customer()),
                    overtaking);
            on.stored.rows.addInNewTransaction(overtaking);
            List<CustomerWriter.NewCustomerRow> entries = chunk.stream()
                    .map(validatedCustomer -> new CustomerWriter.NewCustomerRow(
                            new CustomerId(1000 + chunk.indexOf(validatedCustomer)),
                            validatedCustomer,
                            Optional.empty()))
                    .toList();
            RuntimeException failed = assertThrows(
                    RuntimeException.class,
                    () -> on.transactions.requiresNew(() -> {
                        on.stored.rows.addAll(entries);
                        return true;
                    }));
            assertTrue(Sql.isUniqueViolation(failed));
            assertFalse(on.transactions.requiresNew(() -> on.stored.rows.addUnlessDuplicate(entries)));
            assertEquals(
                    1,
                    on.customers.list(CustomerQuery.all(new PageRequest(0, 1))).total());
        }
    }

    private static ImportedCustomer row(int row, NewCustomerBuilder newCustomerBuilder) {
        return new ImportedCustomer(newCustomerBuilder.customer(), row);
    }

    private static void assertDuplicate(String code, CustomerId existing, BatchRegistration outcome) {
        RegistrationResult.Duplicate duplicate = assertInstanceOf(RegistrationResult.Duplicate.class, outcome);
        assertEquals(code, duplicate.code());
        assertEquals(existing, duplicate.existing());
    }
}
