package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.Admission;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerView;
import io.padron.customers.Entered;
import io.padron.customers.ImportSource;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.Registration;
import io.padron.customers.review.Draft;
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

class MassRegistrationTest {

    @ParameterizedTest
    @EnumSource
    void tellsEachWhatBecameOfItInTheSameOrder(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView there = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            List<Admission> outcomes = on.load(
                    List.of(
                            row(3, Entered.person("Eva", "Gil", "T-2").reference("R")),
                            row(4, Entered.person("Eva", "Gil", "T-1")),
                            row(5, Entered.person("Eva", "", "T-3")),
                            row(6, Entered.person("Eva", "Gil", "T-4").reference("R")),
                            row(7, Entered.person("Eva", "Gil", "T-2").reference("S")),
                            row(8, Entered.person("Eva", "Gil", "T-49").reference("S"))),
                    "run-1");

            CustomerId third = new CustomerId(2);
            assertEquals(new Admission.Admitted(third, List.of()), outcomes.get(0));
            assertDuplicate(Registration.Duplicate.IDENTITY, there.id(), outcomes.get(1));
            assertInstanceOf(Registration.Refused.class, outcomes.get(2));
            assertDuplicate(Registration.Duplicate.REFERENCE, third, outcomes.get(3));
            assertDuplicate(Registration.Duplicate.IDENTITY, third, outcomes.get(4));
            Admission.Admitted last = assertInstanceOf(Admission.Admitted.class, outcomes.get(5));
            assertEquals("tax-nine", last.doubts().get(0).code());

            assertEquals(Map.of(3, third, 8, last.id()), on.customers.importedBy("run-1", 1, 8));
            assertEquals(Map.of(8, last.id()), on.customers.importedBy("run-1", 4, 9));
            assertEquals(Map.of(), on.customers.importedBy("run-2", 1, 8));
            assertEquals(
                    Optional.of(new ImportSource("run-1", 3)),
                    on.customers.find(third).orElseThrow().importedFrom());
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesThousandsInChunksEachInItsTransaction(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            for (int chunk = 0; chunk < 10; chunk++) {
                List<ImportedCustomer> rows = IntStream.range(chunk * 500, chunk * 500 + 500)
                        .mapToObj(n -> row(n, Entered.person("Ana" + n, "Ruiz", "T-1" + n)))
                        .toList();
                assertTrue(on.load(rows, "run").stream().allMatch(Admission.Admitted.class::isInstance));
            }
            assertEquals(
                    5000,
                    on.customers.list(CustomerQuery.all(new PageRequest(0, 1))).total());
            assertEquals(5000, on.registered.size());
            assertEquals(
                    new CustomerId(4712),
                    on.customers.importedBy("run", 4711, 4711).get(4711));
            List<ImportedCustomer> again = new ArrayList<>();
            IntStream.range(0, 500).forEach(n -> again.add(row(n, Entered.person("Ana", "Ruiz", "T-1" + n))));
            assertTrue(on.load(again, "run").stream().allMatch(Registration.Duplicate.class::isInstance));
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesTheWholeChunkWhenSomebodyTookAKeyMeanwhileAndFindsWhoTheNextTime(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            Draft overtaking = on.stored
                    .rules
                    .review()
                    .draft(Entered.person("Luz", "Ríos", "T-7").customer());
            List<Draft> chunk = List.of(
                    on.stored
                            .rules
                            .review()
                            .draft(Entered.person("Ana", "Ruiz", "T-6").customer()),
                    overtaking);
            on.stored.rows.addAlone(overtaking);
            List<CustomerRows.Entry> entries = chunk.stream()
                    .map(draft -> new CustomerRows.Entry(
                            new CustomerId(1000 + chunk.indexOf(draft)), draft, Optional.empty()))
                    .toList();
            RuntimeException failed = assertThrows(
                    RuntimeException.class,
                    () -> on.transactions.requiresNew(() -> {
                        on.stored.rows.add(entries);
                        return true;
                    }));
            assertTrue(Sql.isUniqueViolation(failed));
            assertFalse(on.transactions.requiresNew(() -> on.stored.rows.addUnlessTaken(entries)));
            assertEquals(
                    1,
                    on.customers.list(CustomerQuery.all(new PageRequest(0, 1))).total());
        }
    }

    private static ImportedCustomer row(int row, Entered entered) {
        return new ImportedCustomer(entered.customer(), row);
    }

    private static void assertDuplicate(String code, CustomerId existing, Admission outcome) {
        Registration.Duplicate duplicate = assertInstanceOf(Registration.Duplicate.class, outcome);
        assertEquals(code, duplicate.code());
        assertEquals(existing, duplicate.existing());
    }
}
