package io.padron.customers;

/** What became of the wish to change a customer. */
public sealed interface Update
        permits Update.Updated, Update.VersionConflict, Update.NotFound, Registration.Refused, Registration.Duplicate {

    /** The change is stored. */
    record Updated(CustomerView customer) implements Update {}

    /** Nothing was stored: somebody changed the customer since; this is how it is now. */
    record VersionConflict(CustomerView current) implements Update {}

    /** There is no such customer. */
    record NotFound() implements Update {}
}
