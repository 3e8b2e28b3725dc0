package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.Entered;
import io.padron.customers.Registration;
import io.padron.customers.Update;
import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.Left;
import io.padron.customers.changes.BulkResult.Why;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.changes.HistoryEntry;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.payments.AssignedMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangesTest {

    private static final PaymentMethodId CARD = new PaymentMethodId(2);

    @ParameterizedTest
    @EnumSource
    void tellsWhoChangedWhichFieldsAndWhenNewestFirst(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            assertEquals(List.of(), on.changes.history(ana.id()));
            CustomerView renamed = updated(on.customers.update(
                    ana.id(),
                    ana.version(),
                    new CustomerChange(
                            new Entered(ana.asEntered())
                                    .name(PersonName.ofParts("Ana", "", "Gil", ""))
                                    .phones("55 1234 5678", "5587654321")
                                    .methods("Tarjeta")
                                    .customer(),
                            CustomerStatus.ACTIVE)));
            updated(on.customers.update(
                    ana.id(),
                    renamed.version(),
                    new CustomerChange(renamed.asEntered(), CustomerStatus.INACTIVE, "Se mudó")));

            List<HistoryEntry> history = on.changes.history(ana.id());
            assertEquals(2, history.size());
            assertEquals(
                    new HistoryEntry(
                            CustomersOn.NOW,
                            "ana",
                            "Se mudó",
                            List.of(new FieldChange("status", "ACTIVE", "INACTIVE"))),
                    history.get(0));
            assertEquals(
                    List.of(
                            new FieldChange("name.last", "Ruiz", "Gil"),
                            new FieldChange("paymentMethods", "Efectivo", "Tarjeta"),
                            new FieldChange("phones", "", "5512345678, 5587654321")),
                    history.get(1).fields());
        }
    }

    @ParameterizedTest
    @EnumSource
    void setsTheStatusForAReasonAndJudgesNothingElse(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            Registration.Refused refused = assertInstanceOf(
                    Registration.Refused.class,
                    on.changes.status(ana.id(), ana.version(), CustomerStatus.INACTIVE, " "));
            assertEquals("reason-required", refused.issues().get(0).code());
            CustomerView inactive =
                    updated(on.changes.status(ana.id(), ana.version(), CustomerStatus.INACTIVE, "Baja voluntaria"));
            assertEquals(CustomerStatus.INACTIVE, inactive.status());
            assertEquals(
                    new Update.VersionConflict(inactive),
                    on.changes.status(ana.id(), ana.version(), CustomerStatus.ACTIVE, "Error"));
            assertEquals(
                    new Update.NotFound(), on.changes.status(new CustomerId(99), 1, CustomerStatus.ACTIVE, "Error"));
            assertEquals("Baja voluntaria", on.changes.history(ana.id()).get(0).reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsTakesOffAndReordersPaymentMethods(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            PaymentMethodId cash = ana.paymentMethods().get(0).id();
            CustomerView both = updated(on.changes.paymentMethods(ana.id(), ana.version(), List.of(CARD, cash)));
            assertEquals(
                    List.of("Tarjeta", "Efectivo"),
                    both.paymentMethods().stream().map(AssignedMethod::label).toList());
            assertEquals(
                    ana.paymentMethods().get(0).reference(),
                    both.paymentMethods().get(1).reference());
            assertInstanceOf(
                    Registration.Refused.class, on.changes.paymentMethods(ana.id(), both.version(), List.of()));
            assertInstanceOf(
                    Registration.Refused.class,
                    on.changes.paymentMethods(ana.id(), both.version(), List.of(new PaymentMethodId(3))));
            assertEquals(
                    new FieldChange("paymentMethods", "Efectivo", "Tarjeta, Efectivo"),
                    on.changes.history(ana.id()).get(0).fields().get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesManyAndSaysWhatBecameOfThem(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registered(Entered.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registered(Entered.person("Eva", "Gil", "T-2").methods("Tarjeta"));
            CustomerView boreal = on.registered(Entered.boreal("Leo", "1"));
            List<CustomerId> all = List.of(ana.id(), eva.id(), boreal.id(), new CustomerId(99));
            Left gone = new Left(new CustomerId(99), Why.GONE);
            assertEquals(
                    new BulkResult(1, 1, List.of(new Left(boreal.id(), Why.METHOD), gone)),
                    on.changes.addMethodToAll(all, CARD));
            assertEquals(
                    new BulkResult(3, 0, List.of(gone)),
                    on.changes.statusOfAll(all, CustomerStatus.INACTIVE, "Cartera vieja"));
            assertEquals(
                    new BulkResult(0, 3, List.of(gone)),
                    on.changes.statusOfAll(all, CustomerStatus.INACTIVE, "Otra vez"));
            assertEquals(
                    all.stream().map(id -> new Left(id, Why.REASON)).toList(),
                    on.changes.statusOfAll(all, CustomerStatus.ACTIVE, " ").left());
            assertEquals(
                    Map.of(ana.id(), ana.displayName(), boreal.id(), boreal.displayName()),
                    on.changes.names(List.of(ana.id(), boreal.id(), gone.id())));
            assertEquals(2, on.changes.history(ana.id()).size());
        }
    }

    private static CustomerView updated(Update outcome) {
        return assertInstanceOf(Update.Updated.class, outcome).customer();
    }
}
