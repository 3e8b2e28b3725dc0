package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Entered;
import io.padron.customers.MadeUpCountries;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.changes.HistoryEntry;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.MassChanges.Portion;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Reach;
import io.padron.customers.mass.Target;
import io.padron.customers.mass.Touched;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PageRequest;
import io.padron.payments.AssignedMethod;
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

class MassChangesTest {

    private static final Audience EVERYBODY = new Audience("", CustomerQuery.Filters.NONE);
    private static final MassChange INACTIVE = new MassChange.SetStatus(CustomerStatus.INACTIVE, "Cartera vieja");
    private static final PaymentMethodId CARD = new PaymentMethodId(2);
    private static final MassChange WITH_CARD = new MassChange.AddMethod(CARD);

    @ParameterizedTest
    @EnumSource
    void findsExactlyThoseOfTheFilterInTheOrderOfTheirNumbersAndNobodyTwice(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            List<CustomerId> anas = new ArrayList<>();
            for (int at = 0; at < 7; at++) {
                anas.add(on.registered(Entered.person("Ana", "Ruiz", "T-" + at)).id());
                on.registered(Entered.person("Eva", "Gil", "T-1" + at));
            }
            Audience active = new Audience("ana", statusIs(CustomerStatus.ACTIVE));
            Reach reach = on.mass.reach(active);
            assertEquals(new Reach(7, anas.get(6).value()), reach);
            on.registered(Entered.person("Ana", "Tarde", "T-9"));

            List<CustomerId> met = new ArrayList<>();
            long below = reach.highest() + 1;
            List<Target> page = on.mass.targets(active, new Portion(below, 3));
            while (!page.isEmpty()) {
                // Each leaves the filter as it is changed; the next page must still be the next one.
                on.mass.apply(INACTIVE, page);
                page.forEach(target -> met.add(target.id()));
                below = page.get(page.size() - 1).id().value();
                page = on.mass.targets(active, new Portion(below, 3));
            }
            Collections.reverse(met);
            assertEquals(anas, met);
            assertEquals(new Reach(1, anas.get(6).value() + 2), on.mass.reach(active));
            assertEquals(new Reach(0, 0), on.mass.reach(new Audience("nadie", CustomerQuery.Filters.NONE)));
            assertEquals(15, on.mass.reach(EVERYBODY).customers());
            assertEquals(
                    7,
                    on.mass
                            .reach(new Audience("", statusIs(CustomerStatus.INACTIVE)))
                            .customers());
        }
    }

    private static CustomerQuery.Filters statusIs(CustomerStatus status) {
        return CustomerQuery.Filters.of(Optional.empty(), Optional.empty(), Optional.of(status), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void setsTheStatusWritesTheHistoryAndGivesBackWhatNobodyTouched(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registered(Entered.person("Eva", "Gil", "T-2"));
            CustomerView leo = on.registered(Entered.person("Leo", "Paz", "T-3"));
            on.changes.status(leo.id(), leo.version(), CustomerStatus.INACTIVE, "Antes");
            List<Target> found = all(on);
            on.changes.status(eva.id(), eva.version(), CustomerStatus.INACTIVE, "Más rápido");

            MassOutcome outcome = on.mass.apply(INACTIVE, found);
            assertEquals(List.of(new Touched(ana.id(), ana.version() + 1)), outcome.changed());
            assertEquals(Set.of(leo.id()), outcome.unchanged());
            assertEquals(Map.of(eva.id(), MassOutcome.OVERTAKEN), outcome.refused());
            CustomerView changed = on.customers.find(ana.id()).orElseThrow();
            assertEquals(CustomerStatus.INACTIVE, changed.status());
            assertEquals(ana.version() + 1, changed.version());
            assertEquals(
                    new HistoryEntry(
                            CustomersOn.NOW,
                            "ana",
                            "Cartera vieja",
                            List.of(new FieldChange("status", "ACTIVE", "INACTIVE"))),
                    on.changes.history(ana.id()).get(0));

            MassOutcome back = on.mass.takeBack(INACTIVE, outcome.changed(), "Se deshizo");
            assertEquals(1, back.changed().size());
            assertEquals(
                    CustomerStatus.ACTIVE,
                    on.customers.find(ana.id()).orElseThrow().status());
            assertEquals("Se deshizo", on.changes.history(ana.id()).get(0).reason());
            assertEquals(
                    Map.of(ana.id(), MassOutcome.OVERTAKEN),
                    on.mass.takeBack(INACTIVE, outcome.changed(), "Otra vez").refused());
            assertEquals(
                    CustomerStatus.INACTIVE,
                    on.customers.find(eva.id()).orElseThrow().status());
        }
    }

    private static List<Target> all(CustomersOn on) {
        return on.mass.targets(EVERYBODY, new Portion(Long.MAX_VALUE, 1000));
    }

    @ParameterizedTest
    @EnumSource
    void addsAMethodLastWithItsReferenceAndTakesItAwayAgain(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registered(Entered.person("Eva", "Gil", "T-2").methods("Tarjeta"));
            CustomerView boreal = on.registered(Entered.boreal("Leo", "1"));

            MassOutcome outcome = on.mass.apply(WITH_CARD, all(on));
            assertEquals(List.of(new Touched(ana.id(), ana.version() + 1)), outcome.changed());
            assertEquals(Set.of(eva.id()), outcome.unchanged());
            assertEquals(Map.of(boreal.id(), MassOutcome.OTHER_COUNTRY), outcome.refused());
            assertEquals(List.of("Efectivo", "Tarjeta"), labels(on, ana.id()));
            List<AssignedMethod> alone =
                    on.customers.find(ana.id()).orElseThrow().paymentMethods();
            assertEquals(ana.paymentMethods().get(0).reference(), alone.get(0).reference());
            assertEquals(
                    new FieldChange("paymentMethods", "Efectivo", "Efectivo, Tarjeta"),
                    on.changes.history(ana.id()).get(0).fields().get(0));

            on.mass.takeBack(WITH_CARD, outcome.changed(), "Se deshizo");
            assertEquals(List.of("Efectivo"), labels(on, ana.id()));
            assertEquals(List.of("Tarjeta"), labels(on, eva.id()));
            assertEquals(
                    new FieldChange("paymentMethods", "Efectivo, Tarjeta", "Efectivo"),
                    on.changes.history(ana.id()).get(0).fields().get(0));
        }
    }

    private static List<String> labels(CustomersOn on, CustomerId id) {
        return on.customers.find(id).orElseThrow().paymentMethods().stream()
                .map(AssignedMethod::label)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyFilterNarrowsWhoIsMetAsItNarrowsTheList(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            for (int at = 0; at < 4; at++) {
                on.registered(Entered.person("Ana", "Ruiz", "T-" + at));
                on.registered(Entered.person("Eva", "Gil", "T-1" + at).methods("Tarjeta", "Efectivo"));
                on.registered(Entered.boreal("Leo", "1" + at));
            }
            for (Audience audience : List.of(
                    EVERYBODY,
                    new Audience("", filters(Optional.of(MadeUpCountries.BOREAL), Optional.empty())),
                    new Audience("", filters(Optional.empty(), Optional.of(CARD))),
                    new Audience("gil", filters(Optional.empty(), Optional.of(CARD))),
                    new Audience("leo", CustomerQuery.Filters.NONE))) {
                List<CustomerId> listed = on
                        .customers
                        .list(new CustomerQuery(
                                audience.q(), audience.filters(), CustomerSort.NEWEST, new PageRequest(0, 100)))
                        .items()
                        .stream()
                        .map(CustomerSummary::id)
                        .toList();
                List<CustomerId> met = on.mass.targets(audience, new Portion(Long.MAX_VALUE, 100)).stream()
                        .map(Target::id)
                        .toList();
                assertEquals(listed, met, audience::toString);
                assertEquals(listed.size(), on.mass.reach(audience).customers(), audience::toString);
                assertTrue(listed.size() >= 4, audience::toString);
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
    void saysBeforehandWhatCannotBeDoneAndRefusesAMethodThatWasPutAside(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            assertEquals(List.of(), on.mass.review(INACTIVE));
            assertEquals(List.of(), on.mass.review(WITH_CARD));
            assertEquals(
                    List.of("reason-required"),
                    codes(on.mass.review(new MassChange.SetStatus(CustomerStatus.ACTIVE, "  "))));
            on.transactions.required(() -> on.methods.deactivate(CARD));
            assertEquals(List.of("payment-method-inactive"), codes(on.mass.review(WITH_CARD)));
            assertEquals(
                    Map.of(ana.id(), MassOutcome.METHOD_INACTIVE),
                    on.mass.apply(WITH_CARD, all(on)).refused());
        }
    }

    private static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aPortionThatIsRolledBackLeavesNothing(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            assertThrows(
                    IllegalStateException.class,
                    () -> on.transactions.requiresNew(() -> {
                        on.mass.apply(INACTIVE, all(on));
                        on.mass.apply(WITH_CARD, all(on));
                        throw new IllegalStateException("The claim is lost");
                    }));
            assertEquals(ana, on.customers.find(ana.id()).orElseThrow());
            assertTrue(on.changes.history(ana.id()).isEmpty());
        }
    }
}
