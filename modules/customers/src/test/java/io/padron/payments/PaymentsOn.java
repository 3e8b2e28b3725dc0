package io.padron.payments;

import io.padron.identity.Countries;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The payment methods of a test's database. */
public final class PaymentsOn {

    private PaymentsOn() {}

    public static PaymentMethods methods(EntityManager entities, Countries countries, Clock clock) {
        StoredPaymentMethods methods = new StoredPaymentMethods();
        methods.rows = new MethodRows();
        methods.rows.entities = entities;
        methods.countries = countries;
        methods.clock = clock;
        return methods;
    }

    public static AssignedMethods assigned(EntityManager entities) {
        StoredAssignments assigned = new StoredAssignments();
        assigned.entities = entities;
        return assigned;
    }
}
