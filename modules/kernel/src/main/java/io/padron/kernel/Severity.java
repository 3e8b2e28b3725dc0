package io.padron.kernel;

/** How much an issue weighs. */
public enum Severity {
    /** Refuses. */
    ERROR,
    /** Asks a person to look; refuses nothing. */
    DOUBT
}
