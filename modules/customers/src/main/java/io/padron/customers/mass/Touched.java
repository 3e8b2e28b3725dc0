package io.padron.customers.mass;

import io.padron.kernel.CustomerId;

/** A customer who was changed, and the version that this made. */
public record Touched(CustomerId id, long version) {}
