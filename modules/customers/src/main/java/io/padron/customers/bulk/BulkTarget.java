package io.padron.customers.bulk;

import io.padron.customers.CustomerStatus;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;

/** A selected customer as it was read; the version detects a later change. */
public record BulkTarget(CustomerId id, long version, CustomerStatus status, CountryCode country) {}
