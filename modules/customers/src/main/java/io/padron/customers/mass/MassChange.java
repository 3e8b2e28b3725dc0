package io.padron.customers.mass;

import io.padron.customers.CustomerStatus;
import io.padron.payments.PaymentMethodId;

/** What shall become of each. */
public sealed interface MassChange {

    /** Sets the status. */
    record SetStatus(CustomerStatus status, String reason) implements MassChange {}

    /** Adds a method, last. */
    record AddMethod(PaymentMethodId method) implements MassChange {}
}
