package io.padron.imports.ledger;

/** What a task does; a run goes through these in this order, the last only when a person says so. */
public enum Phase {
    /** Recognise the file and cut it into segments. */
    PLAN,
    /** Judge the rows of one segment. */
    REVIEW,
    /** Find doubles within the file, once all its rows are judged. */
    SETTLE,
    /** Make customers of the good rows of one segment. */
    LOAD,
    /** Take back the customers of a range of rows; each row of the range is a step. */
    UNDO
}
