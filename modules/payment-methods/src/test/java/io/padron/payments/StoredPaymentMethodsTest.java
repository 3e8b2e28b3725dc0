package io.padron.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
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

    private final ActingUser.Scope acting = ActingUser.as(new Actor("ana", Role.ADMINISTRATOR));
    private final StoredPaymentMethods methods = new StoredPaymentMethods();
    private final StoredAssignments assignments = new StoredAssignments();

    @AfterEach
    void endActing() {
        acting.close();
    }

    @ParameterizedTest
    @EnumSource
    void storesAnActivatedMethodWithItsSettingsInNormalForm(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            PaymentMethodView stored = activated("wire", " Giro  del\u00A0sur ", Map.of("account", "12 34"));

            PaymentMethodView found = methods.find(stored.id()).orElseThrow();
            assertEquals(stored, found);
            assertEquals("WIRE", found.type());
            assertEquals("Wire", found.typeLabel().en());
            assertEquals("Giro del sur", found.label());
            assertEquals(Map.of("account", "1234"), found.settings());
            assertEquals(NOW, found.createdAt());
            assertTrue(found.active() && methods.anyActive());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAMethodByItsNumberOrItsLabelWhateverCaseAndAccents(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            assertFalse(methods.anyActive());
            PaymentMethodView cash = activated("CASH", "Pago en línea", Map.of());

            assertEquals(
                    cash,
                    methods.resolve(MadeUpCountry.CODE, " PAGO EN  LINEA ").orElseThrow());
            assertEquals(
                    cash,
                    methods.resolve(MadeUpCountry.CODE, cash.id().toString()).orElseThrow());
            assertTrue(methods.resolve(MadeUpCountry.CODE, "pago").isEmpty());
            assertTrue(methods.resolve(new CountryCode("XB"), "Pago en línea").isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesALabelThatAnActiveMethodOfTheCountryHas(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            activated("CASH", "Efectivo", Map.of());
            assertEquals(
                    List.of("label label-taken"),
                    refusals(new NewPaymentMethod("CARD", MadeUpCountry.CODE, "EFECTIVO", Map.of())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsTooLateWithTheSameLabelIsToldSo(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            MethodRows rows = methods.rows;
            methods.rows = new OwnTransactions(transactions) {
                private boolean looked;

                /** Nothing yet when first asked: the other one is about to commit. */
                @Override
                boolean isTaken(CountryCode country, String label, long butFor) {
                    boolean taken = looked && rows.isTaken(country, label, butFor);
                    looked = true;
                    return taken;
                }
            };
            MethodRows late = methods.rows;
            methods.rows = rows;
            activated("CASH", "Efectivo", Map.of());
            methods.rows = late;
            assertEquals(
                    List.of("label label-taken"),
                    refusals(new NewPaymentMethod("CARD", MadeUpCountry.CODE, "efectivo", Map.of())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMethodGetsAnotherLabelAndOtherSettings(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            PaymentMethodView wire = activated("WIRE", "Giro", Map.of("account", "1234"));
            activated("CASH", "Efectivo", Map.of());
            assertInstanceOf(
                    Activation.Activated.class,
                    methods.change(
                            wire.id(), new MethodChange(wire.version(), "Giro norte", Map.of("account", "43 21"))));
            PaymentMethodView changed = methods.find(wire.id()).orElseThrow();
            assertEquals("Giro norte", changed.label());
            assertEquals(Map.of("account", "4321"), changed.settings());
            assertEquals(
                    List.of("label label-taken"),
                    refusals(methods.change(
                            wire.id(), new MethodChange(changed.version(), "efectivo", Map.of("account", "4321")))));
            assertEquals(
                    List.of("settings.account account-length"),
                    refusals(methods.change(
                            wire.id(), new MethodChange(changed.version(), "Giro", Map.of("account", "4")))));
            assertEquals(
                    List.of(" method-unknown"),
                    refusals(methods.change(new PaymentMethodId(99), new MethodChange(1, "Giro", Map.of()))));
            assertEquals("Giro norte", methods.find(wire.id()).orElseThrow().label());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoChangeAMethodTheSecondIsToldAndNothingIsOverwritten(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            PaymentMethodView seen = activated("WIRE", "Giro", Map.of("account", "1234"));
            // Settings alone, which lie in a table of their own.
            methods.change(seen.id(), new MethodChange(seen.version(), "Giro", Map.of("account", "4321")));
            Activation second = methods.change(
                    seen.id(), new MethodChange(seen.version(), "Giro norte", Map.of("account", "1234")));
            PaymentMethodView now = methods.find(seen.id()).orElseThrow();
            assertEquals(new Activation.VersionConflict(now), second);
            assertEquals(Map.of("account", "4321"), now.settings());
            assertEquals("Giro", now.label());

            methods.deactivate(seen.id());
            assertInstanceOf(
                    Activation.VersionConflict.class,
                    methods.change(seen.id(), new MethodChange(now.version(), "Giro norte", Map.of("account", "1234"))),
                    "putting it aside is a change too");
            assertThrows(
                    OptimisticLockException.class,
                    () -> methods.rows.change(seen.id(), now.version(), PaymentMethod::activate),
                    "the row itself is the last judge");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMethodPutAsideKeepsItsCustomersAndComesBackUnlessItsLabelIsTaken(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            PaymentMethodView cash = activated("CASH", "Efectivo", Map.of());
            transactions.required(() -> {
                assignments.assign(Map.of(new CustomerId(7), List.of(cash), new CustomerId(8), List.of(cash)));
                return null;
            });
            assertTrue(methods.deactivate(cash.id()));
            assertFalse(methods.deactivate(cash.id()), "it is no longer active");
            assertFalse(methods.anyActive());
            assertFalse(methods.find(cash.id()).orElseThrow().active());
            assertEquals(Map.of(cash.id(), 2L), transactions.required(assignments::counts));
            assertEquals(1, assignments.of(List.of(new CustomerId(7))).size());

            PaymentMethodView other = activated("CARD", "efectivo", Map.of());
            assertEquals(List.of("label label-taken"), refusals(methods.reactivate(cash.id())));
            methods.deactivate(other.id());
            assertInstanceOf(Activation.Activated.class, methods.reactivate(cash.id()));
            assertEquals(
                    List.of(cash.id()),
                    methods.active().stream().map(PaymentMethodView::id).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesEachCustomerAReferenceWhereTheMethodNeedsOne(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            PaymentMethodView cash = activated("CASH", "Efectivo", Map.of());
            PaymentMethodView card = activated("CARD", "Tarjeta", Map.of());
            CustomerId first = new CustomerId(7);
            CustomerId second = new CustomerId(8);
            transactions.required(() -> {
                assignments.assign(Map.of(first, List.of(card, cash), second, List.of(cash)));
                return null;
            });

            Map<CustomerId, List<AssignedMethod>> assigned = assignments.of(List.of(first, second));
            assertEquals(
                    List.of("Tarjeta", "Efectivo"),
                    assigned.get(first).stream().map(AssignedMethod::label).toList());
            assertEquals(
                    Map.of(first, "Tarjeta", second, "Efectivo"),
                    transactions.required(() -> assignments.mainLabels(List.of(first, second, new CustomerId(9)))));
            assertEquals("", assigned.get(first).get(0).reference());
            assertEquals(
                    PaymentReference.of(cash.id(), first),
                    assigned.get(first).get(1).reference());

            transactions.required(() -> {
                assignments.replace(first, List.of(cash));
                return null;
            });
            assertEquals(1, assignments.of(List.of(first)).get(first).size());
            assertEquals(1, assignments.of(List.of(second)).get(second).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFieldOfEachRefusal(TestDatabase database) {
        try (TestTransactions transactions = on(database)) {
            Map<String, String> settings = new HashMap<>(Map.of("account", "12", "colour", "red"));
            assertEquals(
                    List.of(
                            "label label-only-digits",
                            "settings.colour setting-unknown",
                            "settings.account account-length"),
                    refusals(new NewPaymentMethod("WIRE", MadeUpCountry.CODE, "123", settings)));
            assertEquals(
                    List.of("label label-required", "settings.account setting-required"),
                    refusals(new NewPaymentMethod("WIRE", MadeUpCountry.CODE, " ", Map.of("account", " "))));
            assertEquals(
                    List.of("type method-type-unknown"),
                    refusals(new NewPaymentMethod("SHELLS", MadeUpCountry.CODE, "Conchas", Map.of())));
            assertEquals(
                    List.of("country country-unknown"),
                    refusals(new NewPaymentMethod("CASH", new CountryCode("XB"), "Efectivo", Map.of())));
            assertEquals(
                    List.of("label unreadable-characters"),
                    refusals(new NewPaymentMethod("CASH", MadeUpCountry.CODE, "a\u0000b", Map.of())));
            assertTrue(methods.all().isEmpty());
        }
    }

    private TestTransactions on(TestDatabase database) {
        TestTransactions transactions = new TestTransactions("payments-test", database.fresh());
        methods.rows = new OwnTransactions(transactions);
        methods.countries = new MadeUpCountry();
        methods.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assignments.entities = transactions.entities();
        return transactions;
    }

    private PaymentMethodView activated(String type, String label, Map<String, String> settings) {
        Activation activation = methods.activate(new NewPaymentMethod(type, MadeUpCountry.CODE, label, settings));
        return assertInstanceOf(Activation.Activated.class, activation).method();
    }

    private List<String> refusals(NewPaymentMethod wanted) {
        return refusals(methods.activate(wanted));
    }

    private static List<String> refusals(Activation activation) {
        return assertInstanceOf(Activation.Refused.class, activation).issues().stream()
                .map((Issue issue) -> issue.field() + " " + issue.code())
                .toList();
    }

    /** As the container does. */
    private static class OwnTransactions extends MethodRows {
        private final TestTransactions transactions;

        OwnTransactions(TestTransactions transactions) {
            this.transactions = transactions;
            entities = transactions.entities();
        }

        @Override
        PaymentMethod add(PaymentMethod method) {
            return transactions.required(() -> super.add(method));
        }

        @Override
        Optional<PaymentMethod> change(PaymentMethodId id, Consumer<PaymentMethod> change) {
            return transactions.required(() -> super.change(id, change));
        }
    }
}
