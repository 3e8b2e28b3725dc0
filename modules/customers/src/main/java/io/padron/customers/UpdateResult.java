package io.padron.customers;

/** The result of a change of one customer. */
public sealed interface UpdateResult
        permits UpdateResult.Updated,
                UpdateResult.VersionConflict,
                UpdateResult.NotFound,
                RegistrationResult.Refused,
                RegistrationResult.Duplicate {

    /** The change is stored. */
    record Updated(CustomerView customer) implements UpdateResult {}

    /** Nothing was stored: another transaction changed the customer; {@code current} holds the present values. */
    record VersionConflict(CustomerView current) implements UpdateResult {}

    /** The customer does not exist. */
    record NotFound() implements UpdateResult {}
}
