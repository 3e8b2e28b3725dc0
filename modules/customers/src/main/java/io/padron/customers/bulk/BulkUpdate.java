package io.padron.customers.bulk;

import io.padron.customers.CustomerStatus;
import io.padron.payments.PaymentMethodId;

/** The change that a bulk update makes to each customer. */
public sealed interface BulkUpdate {

    /** Sets the status. */
    record SetStatus(CustomerStatus status, String reason) implements BulkUpdate {}

    /** Adds a payment method at the end of the customer's methods. */
    record AddPaymentMethod(PaymentMethodId method) implements BulkUpdate {}
}
