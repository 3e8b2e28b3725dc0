package io.padron.customers.mass;

import io.padron.customers.CustomerStatus;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;

/** A customer who is meant, as it was when it was found; its version tells whether it is still so. */
public record Target(CustomerId id, long version, CustomerStatus status, CountryCode country) {}
