package io.padron.customers.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.RegistrationResult;
import io.padron.customers.UpdateResult;
import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.SkipReason;
import io.padron.customers.changes.BulkResult.Skipped;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.changes.HistoryEntry;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerChangesTest {

    private static final PaymentMethodId CARD = new PaymentMethodId(2);

    @ParameterizedTest
    @EnumSource
    void historyNamesUserFieldsAndTimeNewestFirst(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            assertEquals(List.of(), on.changes.findHistory(ana.id()));
            CustomerView renamed = updated(on.customers.update(
                    ana.id(),
                    ana.version(),
                    new CustomerChange(
                            new NewCustomerBuilder(ana.toNewCustomer())
                                    .name(PersonName.ofParts("Ana", "", "Gil", ""))
                                    .phones("55 1234 5678", "5587654321")
                                    .methods("Tarjeta")
                                    .customer(),
                            CustomerStatus.ACTIVE)));
            updated(on.customers.update(
                    ana.id(),
                    renamed.version(),
                    new CustomerChange(renamed.toNewCustomer(), CustomerStatus.INACTIVE, "Se mudó")));

            List<HistoryEntry> history = on.changes.findHistory(ana.id());
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
    void setsTheStatusForAReasonAndValidatesNothingElse(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            RegistrationResult.Refused refused = assertInstanceOf(
                    RegistrationResult.Refused.class,
                    on.changes.setStatus(ana.id(), ana.version(), CustomerStatus.INACTIVE, " "));
            assertEquals("reason-required", refused.issues().get(0).code());
            CustomerView inactive =
                    updated(on.changes.setStatus(ana.id(), ana.version(), CustomerStatus.INACTIVE, "Baja voluntaria"));
            assertEquals(CustomerStatus.INACTIVE, inactive.status());
            assertEquals(
                    new UpdateResult.VersionConflict(inactive),
                    on.changes.setStatus(ana.id(), ana.version(), CustomerStatus.ACTIVE, "Error"));
            assertEquals(
                    new UpdateResult.NotFound(),
                    on.changes.setStatus(new CustomerId(99), 1, CustomerStatus.ACTIVE, "Error"));
            assertEquals(
                    "Baja voluntaria", on.changes.findHistory(ana.id()).get(0).reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsTakesOffAndReordersPaymentMethods(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            PaymentMethodId cash = ana.paymentMethods().get(0).id();
            CustomerView both = updated(on.changes.setPaymentMethods(ana.id(), ana.version(), List.of(CARD, cash)));
            assertEquals(
                    List.of("Tarjeta", "Efectivo"),
                    both.paymentMethods().stream()
                            .map(AssignedPaymentMethod::label)
                            .toList());
            assertEquals(
                    ana.paymentMethods().get(0).reference(),
                    both.paymentMethods().get(1).reference());
            assertInstanceOf(
                    RegistrationResult.Refused.class,
                    on.changes.setPaymentMethods(ana.id(), both.version(), List.of()));
            assertInstanceOf(
                    RegistrationResult.Refused.class,
                    on.changes.setPaymentMethods(ana.id(), both.version(), List.of(new PaymentMethodId(3))));
            assertEquals(
                    new FieldChange("paymentMethods", "Efectivo", "Tarjeta, Efectivo"),
                    on.changes.findHistory(ana.id()).get(0).fields().get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesSeveralCustomersAndReturnsTheirResults(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            CustomerView ana = on.registerCustomer(NewCustomerBuilder.person("Ana", "Ruiz", "T-1"));
            CustomerView eva = on.registerCustomer(
                    NewCustomerBuilder.person("Eva", "Gil", "T-2").methods("Tarjeta"));
            CustomerView boreal = on.registerCustomer(NewCustomerBuilder.boreal("Leo", "1"));
            List<CustomerId> all = List.of(ana.id(), eva.id(), boreal.id(), new CustomerId(99));
            Skipped gone = new Skipped(new CustomerId(99), SkipReason.GONE);
            assertEquals(
                    new BulkResult(1, 1, List.of(new Skipped(boreal.id(), SkipReason.METHOD), gone)),
                    on.changes.addPaymentMethodToAll(all, CARD));
            assertEquals(
                    new BulkResult(3, 0, List.of(gone)),
                    on.changes.setStatusOfAll(all, CustomerStatus.INACTIVE, "Cartera vieja"));
            assertEquals(
                    new BulkResult(0, 3, List.of(gone)),
                    on.changes.setStatusOfAll(all, CustomerStatus.INACTIVE, "Otra vez"));
            assertEquals(
                    all.stream().map(id -> new Skipped(id, SkipReason.REASON)).toList(),
                    on.changes.setStatusOfAll(all, CustomerStatus.ACTIVE, " ").skipped());
            assertEquals(
                    Map.of(ana.id(), ana.displayName(), boreal.id(), boreal.displayName()),
                    on.changes.findDisplayNames(List.of(ana.id(), boreal.id(), gone.id())));
            assertEquals(2, on.changes.findHistory(ana.id()).size());
        }
    }

    private static CustomerView updated(UpdateResult outcome) {
        return assertInstanceOf(UpdateResult.Updated.class, outcome).customer();
    }
}
