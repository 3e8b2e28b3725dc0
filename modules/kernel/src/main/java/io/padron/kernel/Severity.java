package io.padron.kernel;

/** Whether an issue refuses a value. */
public enum Severity {
    /** Refuses the value. */
    ERROR,
    /** Asks the user to check the value; refuses nothing. */
    DOUBT
}
