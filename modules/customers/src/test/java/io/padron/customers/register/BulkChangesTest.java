package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.bulk.BulkChanges.SelectionChunk;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.BulkTarget;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.ChangedCustomer;
import io.padron.customers.bulk.Selection;
import io.padron.customers.bulk.SelectionSize;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.changes.HistoryEntry;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PageRequest;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.schema.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkChangesTest {

    private static final Selection EVERYBODY = new Selection("", CustomerQuery.Filters.NONE);
    private static final BulkUpdate INACTIVE = new BulkUpdate.SetStatus(CustomerStatus.INACTIVE, "Cartera vieja");
    private static final PaymentMethodId CARD = new PaymentMethodId(2);
    private static final BulkUpdate WITH_CARD = new BulkUpdate.AddPaymentMethod(CARD);

    @ParameterizedTest
    @EnumSource
    void findsExactlyTheFilteredCustomersInIdOrderAndEachOnce(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            List<CustomerId> anas = new ArrayList<>();
            for (int at = 0; at < 7; at++) {
                anas.add(on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-" + at))
                        .id());
                on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-1" + at));
            }
            Selection active = new Selection("ana", statusIs(CustomerStatus.ACTIVE));
            SelectionSize selectionSize = on.bulk.countSelection(active);
            assertEquals(new SelectionSize(7, anas.get(6).value()), selectionSize);
            on.registerCustomer(NewCustomerBuilder.person("Ana", "Tarde", "T-9"));

            List<CustomerId> met = new ArrayList<>();
            long below = selectionSize.highestId() + 1;
            List<BulkTarget> page = on.bulk.findTargets(active, new SelectionChunk(below, 3));
            while (!page.isEmpty()) {
                // Each changed customer leaves the filter; the next chunk must still follow the previous one.
                on.bulk.apply(INACTIVE, page);
                page.forEach(bulkTarget -> met.add(bulkTarget.id()));
                below = page.get(page.size() - 1).id().value();
                page = on.bulk.findTargets(active, new SelectionChunk(below, 3));
            }
            Collections.reverse(met);
            assertEquals(anas, met);
            assertEquals(new SelectionSize(1, anas.get(6).value() + 2), on.bulk.countSelection(active));
            assertEquals(
                    new SelectionSize(0, 0),
                    on.bulk.countSelection(new Selection("nadie", CustomerQuery.Filters.NONE)));
            assertEquals(15, on.bulk.countSelection(EVERYBODY).customers());
            assertEquals(
                    7,
                    on.bulk
                            .countSelection(new Selection("", statusIs(CustomerStatus.INACTIVE)))
                            .customers());
        }
    }

    private static CustomerQuery.Filters statusIs(CustomerStatus status) {
        return CustomerQuery.Filters.of(Optional.empty(), Optional.empty(), Optional.of(status), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void setsTheStatusWritesTheHistoryAndUndoesUnchangedCustomers(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-2"));
            CustomerView leo = on.registerCustomer(NewCustomerBuilder.person("Leo", "Paz", "T-3"));
            on.changes.setStatus(leo.id(), leo.version(), CustomerStatus.INACTIVE, "Antes");
            List<BulkTarget> found = findAllTargets(on);
            on.changes.setStatus(eva.id(), eva.version(), CustomerStatus.INACTIVE, "Más rápido");

            BulkOutcome outcome = on.bulk.apply(INACTIVE, found);
            assertEquals(List.of(new ChangedCustomer(ana.id(), ana.version() + 1)), outcome.changed());
            assertEquals(Set.of(leo.id()), outcome.unchanged());
            assertEquals(Map.of(eva.id(), BulkOutcome.CHANGED_MEANWHILE), outcome.refused());
            CustomerView changed = on.customers.findById(ana.id()).orElseThrow();
            assertEquals(CustomerStatus.INACTIVE, changed.status());
            assertEquals(ana.version() + 1, changed.version());
            assertEquals(
                    new HistoryEntry(
                            CustomersOn.NOW,
                            "ana",
                            "Cartera vieja",
                            List.of(new FieldChange("status", "ACTIVE", "INACTIVE"))),
                    on.changes.findHistory(ana.id()).get(0));

            BulkOutcome back = on.bulk.undo(INACTIVE, outcome.changed(), "Se deshizo");
            assertEquals(1, back.changed().size());
            assertEquals(
                    CustomerStatus.ACTIVE,
                    on.customers.findById(ana.id()).orElseThrow().status());
            assertEquals("Se deshizo", on.changes.findHistory(ana.id()).get(0).reason());
            assertEquals(
                    Map.of(ana.id(), BulkOutcome.CHANGED_MEANWHILE),
                    on.bulk.undo(INACTIVE, outcome.changed(), "Otra vez").refused());
            assertEquals(
                    CustomerStatus.INACTIVE,
                    on.customers.findById(eva.id()).orElseThrow().status());
        }
    }

    private static List<BulkTarget> findAllTargets(CustomersOn on) {
        return on.bulk.findTargets(EVERYBODY, new SelectionChunk(Long.MAX_VALUE, 1000));
    }

    @ParameterizedTest
    @EnumSource
    void addsAMethodLastWithItsReferenceAndTakesItAwayAgain(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registerCustomer(
                    NewCustomerBuilder.person("Eva", "Gil", "T-2").methods("Tarjeta"));
            CustomerView boreal = on.registerCustomer(NewCustomerBuilder.boreal("Leo", "1"));

            BulkOutcome outcome = on.bulk.apply(WITH_CARD, findAllTargets(on));
            assertEquals(List.of(new ChangedCustomer(ana.id(), ana.version() + 1)), outcome.changed());
            assertEquals(Set.of(eva.id()), outcome.unchanged());
            assertEquals(Map.of(boreal.id(), BulkOutcome.OTHER_COUNTRY), outcome.refused());
            assertEquals(List.of("Efectivo", "Tarjeta"), labels(on, ana.id()));
            List<AssignedPaymentMethod> alone =
                    on.customers.findById(ana.id()).orElseThrow().paymentMethods();
            assertEquals(ana.paymentMethods().get(0).reference(), alone.get(0).reference());
            assertEquals(
                    new FieldChange("paymentMethods", "Efectivo", "Efectivo, Tarjeta"),
                    on.changes.findHistory(ana.id()).get(0).fields().get(0));

            on.bulk.undo(WITH_CARD, outcome.changed(), "Se deshizo");
            assertEquals(List.of("Efectivo"), labels(on, ana.id()));
            assertEquals(List.of("Tarjeta"), labels(on, eva.id()));
            assertEquals(
                    new FieldChange("paymentMethods", "Efectivo, Tarjeta", "Efectivo"),
                    on.changes.findHistory(ana.id()).get(0).fields().get(0));
        }
    }

    private static List<String> labels(CustomersOn on, CustomerId id) {
        return on.customers.findById(id).orElseThrow().paymentMethods().stream()
                .map(AssignedPaymentMethod::label)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyFilterNarrowsTheSelectionAsItNarrowsTheList(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            for (int at = 0; at < 4; at++) {
                on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-" + at));
                on.registerCustomer(
                        NewCustomerBuilder.person("Eva", "Gil", "T-1" + at).methods("Tarjeta", "Efectivo"));
                on.registerCustomer(NewCustomerBuilder.boreal("Leo", "1" + at));
            }
            for (Selection selection : List.of(
                    EVERYBODY,
                    new Selection("", filters(Optional.of(MadeUpCountries.BOREAL), Optional.empty())),
                    new Selection("", filters(Optional.empty(), Optional.of(CARD))),
                    new Selection("gil", filters(Optional.empty(), Optional.of(CARD))),
                    new Selection("leo", CustomerQuery.Filters.NONE))) {
                List<CustomerId> listed = on
                        .customers
                        .list(new CustomerQuery(
                                selection.q(), selection.filters(), CustomerSort.NEWEST, new PageRequest(0, 100)))
                        .items()
                        .stream()
                        .map(CustomerSummary::id)
                        .toList();
                List<CustomerId> met = on.bulk.findTargets(selection, new SelectionChunk(Long.MAX_VALUE, 100)).stream()
                        .map(BulkTarget::id)
                        .toList();
                assertEquals(listed, met, selection::toString);
                assertEquals(listed.size(), on.bulk.countSelection(selection).customers(), selection::toString);
                assertTrue(listed.size() >= 4, selection::toString);
            }
        }
    }

    private static CustomerQuery.Filters filters(Optional<CountryCode> country, Optional<PaymentMethodId> method) {
        return new CustomerQuery.Filters(
                country,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                method,
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void validatesTheChangeAndRefusesAnInactiveMethod(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            assertEquals(List.of(), on.bulk.validate(INACTIVE));
            assertEquals(List.of(), on.bulk.validate(WITH_CARD));
            assertEquals(
                    List.of("reason-required"),
                    codes(on.bulk.validate(new BulkUpdate.SetStatus(CustomerStatus.ACTIVE, "  "))));
            on.transactions.required(() -> on.methods.deactivate(CARD));
            assertEquals(List.of("payment-method-inactive"), codes(on.bulk.validate(WITH_CARD)));
            assertEquals(
                    Map.of(ana.id(), BulkOutcome.METHOD_INACTIVE),
                    on.bulk.apply(WITH_CARD, findAllTargets(on)).refused());
        }
    }

    private static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aChunkThatIsRolledBackLeavesNothing(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            assertThrows(
                    IllegalStateException.class,
                    () -> on.transactions.requiresNew(() -> {
                        on.bulk.apply(INACTIVE, findAllTargets(on));
                        on.bulk.apply(WITH_CARD, findAllTargets(on));
                        throw new IllegalStateException("The lease is lost");
                    }));
            assertEquals(ana, on.customers.findById(ana.id()).orElseThrow());
            assertTrue(on.changes.findHistory(ana.id()).isEmpty());
        }
    }
}
