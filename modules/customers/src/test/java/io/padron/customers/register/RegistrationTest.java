package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerKey;
import io.padron.customers.CustomerRegistered;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.Entered;
import io.padron.customers.IdentityView;
import io.padron.customers.Registration;
import io.padron.customers.review.Draft;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.payments.AssignedMethod;
import io.padron.schema.TestDatabase;
import io.padron.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {

    @ParameterizedTest
    @EnumSource
    void storesWhatWasEnteredInNormalForm(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView stored = on.registered(Entered.person("Ana", "Ruiz", " t-129")
                    .emails("Ana@MAIL.com")
                    .phones("(55) 1234-5679")
                    .address(" Calle  1 ")
                    .reference("R-1")
                    .methods("tarjeta", "Efectivo"));

            assertEquals(Optional.of(stored), on.customers.find(stored.id()));
            assertEquals("Ana Ruiz", stored.displayName());
            assertEquals(CustomerStatus.ACTIVE, stored.status());
            assertEquals(CustomersOn.NOW, stored.createdAt());
            assertEquals("ana", stored.createdBy());
            IdentityView tax = stored.identities().get(0);
            assertEquals(
                    List.of("TAX", "t-129", "T129", "T-129", "1.2.3"),
                    List.of(tax.kind(), tax.value(), tax.normalForm(), tax.formatted(), tax.ruleVersion()));
            assertEquals(
                    "Termina en 9. Revíselo.", tax.doubts().get(0).message().es());
            assertEquals(List.of("ana@mail.com"), stored.emails());
            assertEquals(List.of("5512345679"), stored.phones());
            assertEquals("Calle 1", stored.address());
            assertEquals("R-1", stored.reference());
            assertEquals(
                    List.of("Tarjeta", "Efectivo"),
                    stored.paymentMethods().stream().map(AssignedMethod::label).toList());
            assertEquals(List.of(new CustomerRegistered(stored.id())), List.copyOf(on.registered));
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesWhoAnswersForACompany(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView stored = on.registered(Entered.company("Acme, S.A.", "T-1"));
            assertEquals("Acme, S.A.", stored.displayName());
            assertEquals(
                    List.of(new ContactPerson(PersonName.ofParts("Luz", "", "Ríos", ""), "luz@acme.mx", "5512345679")),
                    stored.contacts());
        }
    }

    @ParameterizedTest
    @EnumSource
    void registersNobodyBeforeAPaymentMethodIsActive(TestDatabase database) {
        try (CustomersOn on = new CustomersOn(database)) {
            Registration outcome =
                    on.customers.register(Entered.person("Ana", "Ruiz", "T-1").customer());
            assertInstanceOf(Registration.NoPaymentMethod.class, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersCustomersFromOneAndGivesNoNumberToWhoIsRefused(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView first = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            assertInstanceOf(
                    Registration.Refused.class,
                    on.customers.register(Entered.person("Ana", "", "T-2").customer()));
            CustomerView second = on.registered(Entered.person("Luz", "Ríos", "T-2"));
            assertEquals("1 2", first.id() + " " + second.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheDuplicateBeforeAnythingIsStored(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana =
                    on.registered(Entered.person("Ana", "Ruiz", "T-1").reference("R-1"));
            // The rest of the form is still empty, and so refused.
            Registration.Duplicate identity = on.customers
                    .findDuplicate(Entered.person("", "", "t 1").customer(), Optional.empty())
                    .orElseThrow();
            assertEquals(
                    List.of(Registration.Duplicate.IDENTITY, ana.id(), "identities[0].value"),
                    List.of(
                            identity.code(),
                            identity.existing(),
                            identity.issue().field()));
            Registration.Duplicate reference = on.customers
                    .findDuplicate(
                            Entered.person("Luz", "Ríos", "T-2")
                                    .reference("R-1")
                                    .customer(),
                            Optional.empty())
                    .orElseThrow();
            assertEquals(Registration.Duplicate.REFERENCE, reference.code());
            assertEquals(
                    Optional.empty(),
                    on.customers.findDuplicate(
                            Entered.person("Luz", "Ríos", "T-2").customer(), Optional.empty()));
            assertEquals(Optional.empty(), on.customers.findDuplicate(ana.asEntered(), Optional.of(ana.id())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnIdentityOrReferenceThatSomebodyHas(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana =
                    on.registered(Entered.person("Ana", "Ruiz", "T-1").reference("R-1"));

            Registration.Duplicate same = duplicate(on, Entered.person("Eva", "Gil", "t 1"));
            assertEquals(Registration.Duplicate.IDENTITY, same.code());
            assertEquals(ana.id(), same.existing());
            assertEquals("identities[0].value", same.issue().field());
            assertEquals(
                    "TAX T-1 ya es del cliente 1. Revise si es la misma persona.",
                    same.issue().message().es());

            Registration.Duplicate reference =
                    duplicate(on, Entered.person("Eva", "Gil", "T-2").reference(" R-1 "));
            assertEquals(Registration.Duplicate.REFERENCE, reference.code());
            assertEquals("reference", reference.issue().field());

            for (String spelling : List.of("r-1", "R\u20111", "R – 1", "Ｒ-1")) {
                Registration.Duplicate spelt =
                        duplicate(on, Entered.person("Eva", "Gil", "T-2").reference(spelling));
                assertEquals(Registration.Duplicate.REFERENCE, spelt.code(), spelling);
                assertEquals(ana.id(), spelt.existing(), spelling);
            }
            on.registered(Entered.person("Eva", "Gil", "T-2").reference("R-01"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsManyCustomersShareAGenericNumberAndHaveNoReference(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registered(Entered.person("Ana", "Ruiz", "T-000"));
            CustomerView second = on.registered(Entered.person("Eva", "Gil", "T-000"));
            assertEquals("T000", second.identities().get(0).normalForm());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoAtTheSameTimeLetsOneWinAndTellsTheOtherWhoDid(TestDatabase database) throws Exception {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            for (int round = 0; round < 20; round++) {
                Entered entered = Entered.person("Ana", "Ruiz", "T-5" + round).reference("R" + round);
                Callable<Registration> attempt = () -> {
                    ActingUser.Scope acting = CustomersOn.act();
                    start.await();
                    Registration outcome = on.customers.register(entered.customer());
                    acting.close();
                    return outcome;
                };
                Future<Registration> one = threads.submit(attempt);
                Future<Registration> other = threads.submit(attempt);
                List<Registration> outcomes = List.of(one.get(), other.get());
                CustomerId winner =
                        only(outcomes, Registration.Registered.class).customer().id();
                assertEquals(
                        winner, only(outcomes, Registration.Duplicate.class).existing());
            }
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsAViolationThatALookUpCouldNotForesee(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            Draft draft = on.stored
                    .rules
                    .review()
                    .draft(Entered.person("Ana", "Ruiz", "T-1").customer());
            on.stored.rows.addAlone(draft);
            try {
                on.stored.rows.addAlone(draft);
            } catch (RuntimeException failed) {
                assertTrue(Sql.isUniqueViolation(failed));
                return;
            }
            throw new AssertionError("stored twice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoHasWhichKeys(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana =
                    on.registered(Entered.person("Ana", "Ruiz", "T-1").reference("R-1"));
            CustomerKey identity = new CustomerKey(CustomerKey.Kind.IDENTITY, "XA:TAX:T1");
            CustomerKey reference = CustomerKey.reference("R-1");
            CustomerKey free = new CustomerKey(CustomerKey.Kind.REFERENCE, "XA:TAX:T1");
            assertEquals(
                    Map.of(identity, ana.id(), reference, ana.id()),
                    on.customers.taken(List.of(identity, free, reference)));
            assertEquals(Map.of(), on.customers.taken(List.of()));
        }
    }

    private static Registration.Duplicate duplicate(CustomersOn on, Entered entered) {
        return assertInstanceOf(Registration.Duplicate.class, on.customers.register(entered.customer()));
    }

    private static <T> T only(List<Registration> outcomes, Class<T> type) {
        return outcomes.stream()
                .flatMap(outcome -> type.isInstance(outcome) ? Stream.of(type.cast(outcome)) : Stream.empty())
                .reduce((one, two) -> {
                    throw new AssertionError("two " + type.getSimpleName());
                })
                .orElseThrow(() -> new AssertionError(outcomes.toString()));
    }
}
