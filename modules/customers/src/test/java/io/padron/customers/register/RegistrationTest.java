package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.CurrentUser;
import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerRegistered;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UniqueKey;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.payments.AssignedPaymentMethod;
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
            CustomerView stored = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", " t-129")
                    .emails("Ana@MAIL.com")
                    .phones("(55) 1234-5679")
                    .address(" Calle  1 ")
                    .reference("R-1")
                    .methods("tarjeta", "Efectivo"));

            assertEquals(Optional.of(stored), on.customers.findById(stored.id()));
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
                    stored.paymentMethods().stream()
                            .map(AssignedPaymentMethod::label)
                            .toList());
            assertEquals(List.of(new CustomerRegistered(stored.id())), List.copyOf(on.registered));
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesTheContactPersonsOfACompany(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView stored = on.registerCustomer(NewCustomerBuilder.company("Acme, S.A.", "T-1"));
            assertEquals("Acme, S.A.", stored.displayName());
            assertEquals(
                    List.of(new ContactPerson(PersonName.ofParts("Luz", "", "Ríos", ""), "luz@acme.mx", "5512345679")),
                    stored.contacts());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesCustomersBeforeAPaymentMethodIsActive(TestDatabase database) {
        try (CustomersOn on = new CustomersOn(database)) {
            RegistrationResult outcome = on.customers.register(
                    NewCustomerBuilder.person("Ana", "Ruiz", "T-1").customer());
            assertInstanceOf(RegistrationResult.NoPaymentMethod.class, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersCustomersFromOneAndUsesNoNumberForARefusal(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView first = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            assertInstanceOf(
                    RegistrationResult.Refused.class,
                    on.customers.register(
                            NewCustomerBuilder.person("Ana", "", "T-2").customer()));
            CustomerView second = on.registerCustomer(NewCustomerBuilder.person("Luz", "Ríos", "T-2"));
            assertEquals("1 2", first.id() + " " + second.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheDuplicateBeforeAnythingIsStored(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(
                    NewCustomerBuilder.person("Ana", "Ruiz", "T-1").reference("R-1"));
            // The rest of the form is still empty, so a registration would be refused.
            RegistrationResult.Duplicate identity = on.customers
                    .findDuplicate(NewCustomerBuilder.person("", "", "t 1").customer(), Optional.empty())
                    .orElseThrow();
            assertEquals(
                    List.of(RegistrationResult.Duplicate.IDENTITY, ana.id(), "identities[0].value"),
                    List.of(
                            identity.code(),
                            identity.existing(),
                            identity.issue().field()));
            RegistrationResult.Duplicate reference = on.customers
                    .findDuplicate(
                            NewCustomerBuilder.person("Luz", "Ríos", "T-2")
                                    .reference("R-1")
                                    .customer(),
                            Optional.empty())
                    .orElseThrow();
            assertEquals(RegistrationResult.Duplicate.REFERENCE, reference.code());
            assertEquals(
                    Optional.empty(),
                    on.customers.findDuplicate(
                            NewCustomerBuilder.person("Luz", "Ríos", "T-2").customer(), Optional.empty()));
            assertEquals(Optional.empty(), on.customers.findDuplicate(ana.toNewCustomer(), Optional.of(ana.id())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesADuplicateIdentityOrReference(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(
                    NewCustomerBuilder.person("Ana", "Ruiz", "T-1").reference("R-1"));

            RegistrationResult.Duplicate same = duplicate(on, NewCustomerBuilder.person("Eva", "Gil", "t 1"));
            assertEquals(RegistrationResult.Duplicate.IDENTITY, same.code());
            assertEquals(ana.id(), same.existing());
            assertEquals("identities[0].value", same.issue().field());
            assertEquals(
                    "TAX T-1 ya es del cliente 1. Revise si es la misma persona.",
                    same.issue().message().es());

            RegistrationResult.Duplicate reference =
                    duplicate(on, NewCustomerBuilder.person("Eva", "Gil", "T-2").reference(" R-1 "));
            assertEquals(RegistrationResult.Duplicate.REFERENCE, reference.code());
            assertEquals("reference", reference.issue().field());

            for (String spelling : List.of("r-1", "R\u20111", "R – 1", "Ｒ-1")) {
                RegistrationResult.Duplicate spelt = duplicate(
                        on, NewCustomerBuilder.person("Eva", "Gil", "T-2").reference(spelling));
                assertEquals(RegistrationResult.Duplicate.REFERENCE, spelt.code(), spelling);
                assertEquals(ana.id(), spelt.existing(), spelling);
            }
            on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-2").reference("R-01"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsManyCustomersShareAGenericNumberAndHaveNoReference(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-000"));
            CustomerView second = on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-000"));
            assertEquals("T000", second.identities().get(0).normalForm());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoConcurrentRegistrationsOneWinsAndTheOtherIsADuplicate(TestDatabase database) throws Exception {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            for (int round = 0; round < 20; round++) {
                NewCustomerBuilder newCustomerBuilder =
                        NewCustomerBuilder.person("Ana", "Ruiz", "T-5" + round).reference("R" + round);
                Callable<RegistrationResult> attempt = () -> {
                    CurrentUser.Scope acting = CustomersOn.act();
                    start.await();
                    RegistrationResult outcome = on.customers.register(newCustomerBuilder.customer());
                    acting.close();
                    return outcome;
                };
                Future<RegistrationResult> one = threads.submit(attempt);
                Future<RegistrationResult> other = threads.submit(attempt);
                List<RegistrationResult> outcomes = List.of(one.get(), other.get());
                CustomerId winner = only(outcomes, RegistrationResult.Registered.class)
                        .customer()
                        .id();
                assertEquals(
                        winner,
                        only(outcomes, RegistrationResult.Duplicate.class).existing());
            }
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsAViolationThatALookUpCouldNotForesee(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            ValidatedCustomer validatedCustomer = on.stored
                    .rules
                    .createValidator()
                    .toValidatedCustomer(
                            NewCustomerBuilder.person("Ana", "Ruiz", "T-1").customer());
            on.stored.rows.addInNewTransaction(validatedCustomer);
            try {
                on.stored.rows.addInNewTransaction(validatedCustomer);
            } catch (RuntimeException failed) {
                assertTrue(Sql.isUniqueViolation(failed));
                return;
            }
            throw new AssertionError("stored twice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheHoldersOfKeys(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(
                    NewCustomerBuilder.person("Ana", "Ruiz", "T-1").reference("R-1"));
            UniqueKey identity = new UniqueKey(UniqueKey.KeyType.IDENTITY, "XA:TAX:T1");
            UniqueKey reference = UniqueKey.reference("R-1");
            UniqueKey free = new UniqueKey(UniqueKey.KeyType.REFERENCE, "XA:TAX:T1");
            assertEquals(
                    Map.of(identity, ana.id(), reference, ana.id()),
                    on.customers.findKeyHolders(List.of(identity, free, reference)));
            assertEquals(Map.of(), on.customers.findKeyHolders(List.of()));
        }
    }

    private static RegistrationResult.Duplicate duplicate(CustomersOn on, NewCustomerBuilder newCustomerBuilder) {
        return assertInstanceOf(
                RegistrationResult.Duplicate.class, on.customers.register(newCustomerBuilder.customer()));
    }

    private static <T> T only(List<RegistrationResult> outcomes, Class<T> type) {
        return outcomes.stream()
                .flatMap(outcome -> type.isInstance(outcome) ? Stream.of(type.cast(outcome)) : Stream.empty())
                .reduce((one, two) -> {
                    throw new AssertionError("two " + type.getSimpleName());
                })
                .orElseThrow(() -> new AssertionError(outcomes.toString()));
    }
}
