package io.padron.access;

/** Something that a user may do. */
public enum Right {
    READ_CUSTOMERS,
    WRITE_CUSTOMERS,
    READ_PAYMENT_METHODS,
    MANAGE_PAYMENT_METHODS,
    READ_IMPORTS,
    RUN_IMPORTS,
    /** Removes customers, so it is a right of its own. */
    UNDO_IMPORTS,
    CHECK_IDENTITY,
    MANAGE_USERS
}
