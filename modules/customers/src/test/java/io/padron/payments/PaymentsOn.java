package io.padron.payments;

import io.padron.identity.Countries;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Creates the payment methods module on a test database. */
public final class PaymentsOn {

    private PaymentsOn() {}

    public static PaymentMethods methods(EntityManager entities, Countries countries, Clock clock) {
        StoredPaymentMethods methods = new StoredPaymentMethods();
        methods.rows = new PaymentMethodRows();
        methods.rows.entities = entities;
        methods.countries = countries;
        methods.clock = clock;
        return methods;
    }

    public static PaymentMethodAssignments assigned(EntityManager entities) {
        StoredPaymentMethodAssignments assigned = new StoredPaymentMethodAssignments();
        assigned.entities = entities;
        return assigned;
    }
}
