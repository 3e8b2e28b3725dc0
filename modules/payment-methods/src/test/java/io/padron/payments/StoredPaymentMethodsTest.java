package io.padron.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.schema.TestDatabase;
import io.padron.schema.TestTransactions;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredPaymentMethodsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final CurrentUser.Scope acting = CurrentUser.bind(new Actor("ana", Role.ADMINISTRATOR));
    private final StoredPaymentMethods methods = new StoredPaymentMethods();
    private final StoredPaymentMethodAssignments assignments = new StoredPaymentMethodAssignments();

    @AfterEach
    void endActing() {
        acting.close();
    }

    @ParameterizedTest
    @EnumSource
    void storesAnActivatedMethodWithItsSettingsInNormalForm(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            PaymentMethodView stored = activateMethod("wire", " Giro  del\u00A0sur ", Map.of("account", "12 34"));

            PaymentMethodView found = methods.findById(stored.id()).orElseThrow();
            assertEquals(stored, found);
            assertEquals("WIRE", found.type());
            assertEquals("Wire", found.typeLabel().en());
            assertEquals("Giro del sur", found.label());
            assertEquals(Map.of("account", "1234"), found.settings());
            assertEquals(NOW, found.createdAt());
            assertTrue(found.active() && methods.hasActive());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAMethodByItsNumberOrItsLabelWhateverCaseAndAccents(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            assertFalse(methods.hasActive());
            PaymentMethodView cash = activateMethod("CASH", "Pago en línea", Map.of());

            assertEquals(
                    cash,
                    methods.findByIdOrLabel(FakeCountries.CODE, " PAGO EN  LINEA ")
                            .orElseThrow());
            assertEquals(
                    cash,
                    methods.findByIdOrLabel(FakeCountries.CODE, cash.id().toString())
                            .orElseThrow());
            assertTrue(methods.findByIdOrLabel(FakeCountries.CODE, "pago").isEmpty());
            assertTrue(methods.findByIdOrLabel(new CountryCode("XB"), "Pago en línea")
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesALabelThatAnActiveMethodOfTheCountryHas(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            activateMethod("CASH", "Efectivo", Map.of());
            assertEquals(
                    List.of("label label-taken"),
                    refusalCodes(new NewPaymentMethod("CARD", FakeCountries.CODE, "EFECTIVO", Map.of())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConcurrentActivationWithTheSameLabelIsRefused(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            PaymentMethodRows rows = methods.rows;
            methods.rows = new CommittingPaymentMethodRows(transactions) {
                private boolean calledBefore;

                /** Returns false at the first call: the other transaction has not committed yet. */
                @Override
                boolean isLabelTaken(CountryCode country, String label, long excludedId) {
                    boolean taken = calledBefore && rows.isLabelTaken(country, label, excludedId);
                    calledBefore = true;
                    return taken;
                }
            };
            PaymentMethodRows late = methods.rows;
            methods.rows = rows;
            activateMethod("CASH", "Efectivo", Map.of());
            methods.rows = late;
            assertEquals(
                    List.of("label label-taken"),
                    refusalCodes(new NewPaymentMethod("CARD", FakeCountries.CODE, "efectivo", Map.of())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMethodGetsAnotherLabelAndOtherSettings(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            PaymentMethodView wire = activateMethod("WIRE", "Giro", Map.of("account", "1234"));
            activateMethod("CASH", "Efectivo", Map.of());
            assertInstanceOf(
                    ActivationResult.Activated.class,
                    methods.change(
                            wire.id(),
                            new PaymentMethodChange(wire.version(), "Giro norte", Map.of("account", "43 21"))));
            PaymentMethodView changed = methods.findById(wire.id()).orElseThrow();
            assertEquals("Giro norte", changed.label());
            assertEquals(Map.of("account", "4321"), changed.settings());
            assertEquals(
                    List.of("label label-taken"),
                    refusalCodes(methods.change(
                            wire.id(),
                            new PaymentMethodChange(changed.version(), "efectivo", Map.of("account", "4321")))));
            assertEquals(
                    List.of("settings.account account-length"),
                    refusalCodes(methods.change(
                            wire.id(), new PaymentMethodChange(changed.version(), "Giro", Map.of("account", "4")))));
            assertEquals(
                    List.of(" method-unknown"),
                    refusalCodes(
                            methods.change(new PaymentMethodId(99), new PaymentMethodChange(1, "Giro", Map.of()))));
            assertEquals("Giro norte", methods.findById(wire.id()).orElseThrow().label());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSecondOfTwoConcurrentChangesGetsAVersionConflict(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            PaymentMethodView seen = activateMethod("WIRE", "Giro", Map.of("account", "1234"));
            // Changes the settings only, which are in a table of their own.
            methods.change(seen.id(), new PaymentMethodChange(seen.version(), "Giro", Map.of("account", "4321")));
            ActivationResult second = methods.change(
                    seen.id(), new PaymentMethodChange(seen.version(), "Giro norte", Map.of("account", "1234")));
            PaymentMethodView now = methods.findById(seen.id()).orElseThrow();
            assertEquals(new ActivationResult.VersionConflict(now), second);
            assertEquals(Map.of("account", "4321"), now.settings());
            assertEquals("Giro", now.label());

            methods.deactivate(seen.id());
            assertInstanceOf(
                    ActivationResult.VersionConflict.class,
                    methods.change(
                            seen.id(), new PaymentMethodChange(now.version(), "Giro norte", Map.of("account", "1234"))),
                    "deactivating it is a change too");
            assertThrows(
                    OptimisticLockException.class,
                    () -> methods.rows.changeMethod(seen.id(), now.version(), PaymentMethod::activate),
                    "the version of the row decides");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInactiveMethodKeepsItsCustomersAndIsReactivatedUnlessItsLabelIsTaken(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            PaymentMethodView cash = activateMethod("CASH", "Efectivo", Map.of());
            transactions.required(() -> {
                assignments.assignMethods(Map.of(new CustomerId(7), List.of(cash), new CustomerId(8), List.of(cash)));
                return null;
            });
            assertTrue(methods.deactivate(cash.id()));
            assertFalse(methods.deactivate(cash.id()), "it is no longer active");
            assertFalse(methods.hasActive());
            assertFalse(methods.findById(cash.id()).orElseThrow().active());
            assertEquals(Map.of(cash.id(), 2L), transactions.required(assignments::countCustomersByMethod));
            assertEquals(
                    1, assignments.findByCustomers(List.of(new CustomerId(7))).size());

            PaymentMethodView other = activateMethod("CARD", "efectivo", Map.of());
            assertEquals(List.of("label label-taken"), refusalCodes(methods.reactivate(cash.id())));
            methods.deactivate(other.id());
            assertInstanceOf(ActivationResult.Activated.class, methods.reactivate(cash.id()));
            assertEquals(
                    List.of(cash.id()),
                    methods.findActive().stream().map(PaymentMethodView::id).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesEachCustomerAReferenceWhereTheMethodNeedsOne(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            PaymentMethodView cash = activateMethod("CASH", "Efectivo", Map.of());
            PaymentMethodView card = activateMethod("CARD", "Tarjeta", Map.of());
            CustomerId first = new CustomerId(7);
            CustomerId second = new CustomerId(8);
            transactions.required(() -> {
                assignments.assignMethods(Map.of(first, List.of(card, cash), second, List.of(cash)));
                return null;
            });

            Map<CustomerId, List<AssignedPaymentMethod>> assigned = assignments.findByCustomers(List.of(first, second));
            assertEquals(
                    List.of("Tarjeta", "Efectivo"),
                    assigned.get(first).stream()
                            .map(AssignedPaymentMethod::label)
                            .toList());
            assertEquals(
                    Map.of(first, "Tarjeta", second, "Efectivo"),
                    transactions.required(() -> assignments.findMainLabels(List.of(first, second, new CustomerId(9)))));
            assertEquals("", assigned.get(first).get(0).reference());
            assertEquals(
                    PaymentReference.of(cash.id(), first),
                    assigned.get(first).get(1).reference());

            transactions.required(() -> {
                assignments.replaceMethods(first, List.of(cash));
                return null;
            });
            assertEquals(
                    1, assignments.findByCustomers(List.of(first)).get(first).size());
            assertEquals(
                    1, assignments.findByCustomers(List.of(second)).get(second).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFieldOfEachRefusal(TestDatabase database) {
        try (TestTransactions transactions = openTransactions(database)) {
            Map<String, String> settings = new HashMap<>(Map.of("account", "12", "colour", "red"));
            assertEquals(
                    List.of(
                            "label label-only-digits",
                            "settings.colour setting-unknown",
                            "settings.account account-length"),
                    refusalCodes(new NewPaymentMethod("WIRE", FakeCountries.CODE, "123", settings)));
            assertEquals(
                    List.of("label label-required", "settings.account setting-required"),
                    refusalCodes(new NewPaymentMethod("WIRE", FakeCountries.CODE, " ", Map.of("account", " "))));
            assertEquals(
                    List.of("type method-type-unknown"),
                    refusalCodes(new NewPaymentMethod("SHELLS", FakeCountries.CODE, "Conchas", Map.of())));
            assertEquals(
                    List.of("country country-unknown"),
                    refusalCodes(new NewPaymentMethod("CASH", new CountryCode("XB"), "Efectivo", Map.of())));
            assertEquals(
                    List.of("label unreadable-characters"),
                    refusalCodes(new NewPaymentMethod("CASH", FakeCountries.CODE, "a\u0000b", Map.of())));
            assertTrue(methods.findAll().isEmpty());
        }
    }

    private TestTransactions openTransactions(TestDatabase database) {
        TestTransactions transactions = new TestTransactions("payments-test", database.createMigrated());
        methods.rows = new CommittingPaymentMethodRows(transactions);
        methods.countries = new FakeCountries();
        methods.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assignments.entities = transactions.entityManager();
        return transactions;
    }

    private PaymentMethodView activateMethod(String type, String label, Map<String, String> settings) {
        ActivationResult activationResult =
                methods.activate(new NewPaymentMethod(type, FakeCountries.CODE, label, settings));
        return assertInstanceOf(ActivationResult.Activated.class, activationResult)
                .method();
    }

    private List<String> refusalCodes(NewPaymentMethod wanted) {
        return refusalCodes(methods.activate(wanted));
    }

    private static List<String> refusalCodes(ActivationResult activationResult) {
        return assertInstanceOf(ActivationResult.Refused.class, activationResult).issues().stream()
                .map((Issue issue) -> issue.field() + " " + issue.code())
                .toList();
    }

    /** Commits where the container does. */
    private static class CommittingPaymentMethodRows extends PaymentMethodRows {
        private final TestTransactions transactions;

        CommittingPaymentMethodRows(TestTransactions transactions) {
            this.transactions = transactions;
            entities = transactions.entityManager();
        }

        @Override
        PaymentMethod insertMethod(PaymentMethod method) {
            return transactions.required(() -> super.insertMethod(method));
        }

        @Override
        Optional<PaymentMethod> changeMethod(PaymentMethodId id, Consumer<PaymentMethod> change) {
            return transactions.required(() -> super.changeMethod(id, change));
        }
    }
}
