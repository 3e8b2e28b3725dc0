package io.padron.imports;

/** What became of a person's order to a run. */
public enum Order {
    DONE,
    NOT_FOUND,
    /** The run is in a state in which this cannot be ordered. */
    WRONG_STATE
}
