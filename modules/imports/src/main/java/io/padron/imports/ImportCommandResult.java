package io.padron.imports;

/** The result of a command to a run. */
public enum ImportCommandResult {
    DONE,
    NOT_FOUND,
    /** The state of the run does not allow the command. */
    WRONG_STATE
}
