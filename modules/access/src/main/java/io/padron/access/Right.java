package io.padron.access;

/** Something that a person may be allowed to do. */
public enum Right {
    READ_CUSTOMERS,
    WRITE_CUSTOMERS,
    READ_PAYMENT_METHODS,
    MANAGE_PAYMENT_METHODS,
    READ_IMPORTS,
    RUN_IMPORTS,
    CHECK_IDENTITY,
    MANAGE_USERS
}
