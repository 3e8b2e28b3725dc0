package io.padron.customers.bulk;

import io.padron.kernel.CustomerId;

/** A changed customer and its new version. */
public record ChangedCustomer(CustomerId id, long version) {}
