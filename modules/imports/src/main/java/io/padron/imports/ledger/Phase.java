package io.padron.imports.ledger;

/** The phase of a task; a run passes them in this order, the last only by a command of the user. */
public enum Phase {
    /** Recognise the file and divide it into segments. */
    PLAN,
    /** Validate the rows of one segment. */
    VALIDATE,
    /** Find the duplicates within the file, once all its rows are validated. */
    DEDUPLICATE,
    /** Create customers from the accepted rows of one segment. */
    LOAD,
    /** Remove the customers of a range of rows; each row counts as a step. */
    UNDO
}
