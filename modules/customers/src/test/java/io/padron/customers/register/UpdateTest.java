package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.access.ActingUser;
import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.Entered;
import io.padron.customers.IdentityView;
import io.padron.customers.NewIdentity;
import io.padron.customers.Registration;
import io.padron.customers.Update;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
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
            CustomerView ana =
                    on.registered(Entered.person("Ana", "Ruiz", "T-1").reference("R"));
            Entered wanted = new Entered(ana.asEntered())
                    .name(PersonName.whole("Eva Gil"))
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
            on.registered(Entered.person("Ana", "Ruiz", "T-1").reference("R"));

            Registration.Refused refused = assertInstanceOf(
                    Registration.Refused.class,
                    update(on, changed, wanted.type(PersonType.LEGAL), CustomerStatus.ACTIVE));
            assertEquals("person-type-fixed", refused.issues().get(0).code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsOwnKeysAndItsVersionWhenNothingDiffers(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana =
                    on.registered(Entered.person("Ana", "Ruiz", "T-1").reference("R"));
            CustomerView same = updated(on, ana, new Entered(ana.asEntered()), CustomerStatus.ACTIVE);
            assertEquals(ana, same);
            assertEquals(List.of(), on.changes.history(ana.id()));
            CustomerView respelt = updated(on, ana, new Entered(ana.asEntered()).reference("r"), CustomerStatus.ACTIVE);
            assertEquals("r", respelt.reference());
            same = respelt;
            CustomerView reached =
                    updated(on, same, new Entered(same.asEntered()).emails("b@mail.com"), CustomerStatus.ACTIVE);
            assertEquals(same.version() + 1, reached.version());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatRegistrationWouldRefuse(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registered(Entered.person("Eva", "Gil", "T-2"));
            Registration.Duplicate duplicate = assertInstanceOf(
                    Registration.Duplicate.class,
                    update(
                            on,
                            eva,
                            new Entered(eva.asEntered()).identities(new NewIdentity("TAX", "T-1")),
                            CustomerStatus.ACTIVE));
            assertEquals(ana.id(), duplicate.existing());
            assertInstanceOf(
                    Registration.Refused.class,
                    update(on, eva, new Entered(eva.asEntered()).methods(), CustomerStatus.ACTIVE));
            assertEquals(Optional.of(eva), on.customers.find(eva.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoChangesAtTheSameTimeLetsOneWinAndShowsItToTheOther(TestDatabase database) throws Exception {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            CustomerView current = ana;
            for (int round = 0; round < 10; round++) {
                CustomerView before = current;
                String email = "a" + round + "@mail.com";
                Callable<Update> attempt = () -> {
                    ActingUser.Scope acting = CustomersOn.act();
                    start.await();
                    Update outcome =
                            update(on, before, new Entered(before.asEntered()).emails(email), CustomerStatus.ACTIVE);
                    acting.close();
                    return outcome;
                };
                Future<Update> one = threads.submit(attempt);
                Future<Update> other = threads.submit(attempt);
                List<Update> outcomes = List.of(one.get(), other.get());
                assertEquals(
                        1,
                        outcomes.stream()
                                .filter(Update.Updated.class::isInstance)
                                .count());
                assertEquals(
                        1,
                        outcomes.stream()
                                .filter(Update.VersionConflict.class::isInstance)
                                .count());
                current = on.customers.find(ana.id()).orElseThrow();
                assertEquals(before.version() + 1, current.version());
            }
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheVersionIsAnotherOrThatThereIsNobody(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            CustomerChange change = new CustomerChange(ana.asEntered(), CustomerStatus.ACTIVE);
            assertEquals(new Update.VersionConflict(ana), on.customers.update(ana.id(), ana.version() + 1, change));
            assertEquals(new Update.NotFound(), on.customers.update(new CustomerId(99), 1, change));
        }
    }

    private static CustomerView updated(CustomersOn on, CustomerView before, Entered wanted, CustomerStatus status) {
        return assertInstanceOf(Update.Updated.class, update(on, before, wanted, status))
                .customer();
    }

    private static Update update(CustomersOn on, CustomerView before, Entered wanted, CustomerStatus status) {
        return on.customers.update(before.id(), before.version(), new CustomerChange(wanted.customer(), status));
    }

    private static long found(CustomersOn on, String q) {
        CustomerQuery all = CustomerQuery.all(new PageRequest(0, 1));
        return on.customers
                .list(new CustomerQuery(q, all.filters(), all.sort(), all.page()))
                .total();
    }
}
