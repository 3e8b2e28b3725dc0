package io.padron.imports;

/** The result of a command to a run. */
public enum ImportCommandResult {
    DONE,
    NOT_FOUND,
    /** The run is in a state in which this cannot be ordered. */
    WRONG_STATE
}
