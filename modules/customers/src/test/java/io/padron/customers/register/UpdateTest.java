package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.access.CurrentUser;
import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.NewIdentity;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UpdateResult;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonName;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateTest {

    @ParameterizedTest
    @EnumSource
    void changesEverythingButThePersonType(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(
                    NewCustomerBuilder.person("Ana", "Ruiz", "T-1").reference("R"));
            NewCustomerBuilder wanted = new NewCustomerBuilder(ana.toNewCustomer())
                    .name(PersonName.ofFullName("Eva Gil"))
                    .identities(new NewIdentity("CARD", "77"), new NewIdentity("TAX", "T-2"))
                    .emails("eva@mail.com", "gil@mail.com")
                    .reference("")
                    .methods("Tarjeta");
            CustomerView changed = updated(on, ana, wanted, CustomerStatus.INACTIVE);

            assertEquals("Eva Gil", changed.displayName());
            assertEquals(
                    List.of("CARD", "TAX"),
                    changed.identities().stream().map(IdentityView::kind).toList());
            assertEquals(List.of("eva@mail.com", "gil@mail.com"), changed.emails());
            assertEquals("", changed.reference());
            assertEquals(1, changed.paymentMethods().size());
            assertEquals(CustomerStatus.INACTIVE, changed.status());
            assertEquals(ana.version() + 1, changed.version());
            assertEquals(ana.createdAt(), changed.createdAt());

            assertEquals(0, found(on, "ana"));
            assertEquals(1, found(on, "gil"));
            on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1").reference("R"));

            RegistrationResult.Refused refused = assertInstanceOf(
                    RegistrationResult.Refused.class,
                    update(on, changed, wanted.type(PersonType.LEGAL), CustomerStatus.ACTIVE));
            assertEquals("person-type-fixed", refused.issues().get(0).code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsOwnKeysAndItsVersionWhenNothingDiffers(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(
                    NewCustomerBuilder.person("Ana", "Ruiz", "T-1").reference("R"));
            CustomerView same = updated(on, ana, new NewCustomerBuilder(ana.toNewCustomer()), CustomerStatus.ACTIVE);
            assertEquals(ana, same);
            assertEquals(List.of(), on.changes.findHistory(ana.id()));
            CustomerView respelt =
                    updated(on, ana, new NewCustomerBuilder(ana.toNewCustomer()).reference("r"), CustomerStatus.ACTIVE);
            assertEquals("r", respelt.reference());
            same = respelt;
            CustomerView reached = updated(
                    on, same, new NewCustomerBuilder(same.toNewCustomer()).emails("b@mail.com"), CustomerStatus.ACTIVE);
            assertEquals(same.version() + 1, reached.version());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatRegistrationWouldRefuse(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-2"));
            RegistrationResult.Duplicate duplicate = assertInstanceOf(
                    RegistrationResult.Duplicate.class,
                    update(
                            on,
                            eva,
                            new NewCustomerBuilder(eva.toNewCustomer()).identities(new NewIdentity("TAX", "T-1")),
                            CustomerStatus.ACTIVE));
            assertEquals(ana.id(), duplicate.existing());
            assertInstanceOf(
                    RegistrationResult.Refused.class,
                    update(on, eva, new NewCustomerBuilder(eva.toNewCustomer()).methods(), CustomerStatus.ACTIVE));
            assertEquals(Optional.of(eva), on.customers.findById(eva.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoConcurrentChangesOneWinsAndTheOtherConflicts(TestDatabase database) throws Exception {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            CustomerView current = ana;
            for (int round = 0; round < 10; round++) {
                CustomerView before = current;
                String email = "a" + round + "@mail.com";
                Callable<UpdateResult> attempt = () -> {
                    CurrentUser.Scope acting = CustomersOn.act();
                    start.await();
                    UpdateResult outcome = update(
                            on,
                            before,
                            new NewCustomerBuilder(before.toNewCustomer()).emails(email),
                            CustomerStatus.ACTIVE);
                    acting.close();
                    return outcome;
                };
                Future<UpdateResult> one = threads.submit(attempt);
                Future<UpdateResult> other = threads.submit(attempt);
                List<UpdateResult> outcomes = List.of(one.get(), other.get());
                assertEquals(
                        1,
                        outcomes.stream()
                                .filter(UpdateResult.Updated.class::isInstance)
                                .count());
                assertEquals(
                        1,
                        outcomes.stream()
                                .filter(UpdateResult.VersionConflict.class::isInstance)
                                .count());
                current = on.customers.findById(ana.id()).orElseThrow();
                assertEquals(before.version() + 1, current.version());
            }
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsAVersionConflictOrAMissingCustomer(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            CustomerChange change = new CustomerChange(ana.toNewCustomer(), CustomerStatus.ACTIVE);
            assertEquals(
                    new UpdateResult.VersionConflict(ana), on.customers.update(ana.id(), ana.version() + 1, change));
            assertEquals(new UpdateResult.NotFound(), on.customers.update(new CustomerId(99), 1, change));
        }
    }

    private static CustomerView updated(
            CustomersOn on, CustomerView before, NewCustomerBuilder wanted, CustomerStatus status) {
        return assertInstanceOf(UpdateResult.Updated.class, update(on, before, wanted, status))
                .customer();
    }

    private static UpdateResult update(
            CustomersOn on, CustomerView before, NewCustomerBuilder wanted, CustomerStatus status) {
        return on.customers.update(before.id(), before.version(), new CustomerChange(wanted.customer(), status));
    }

    private static long found(CustomersOn on, String q) {
        CustomerQuery all = CustomerQuery.all(new PageRequest(0, 1));
        return on.customers
                .list(new CustomerQuery(q, all.filters(), all.sort(), all.page()))
                .total();
    }
}
