package io.padron.imports;

/** Where a run is. */
public enum ImportState {
    /** The file is here; nobody has looked at it yet. */
    RECEIVED,
    VALIDATING,
    /** Every row has been judged; the good ones wait for a person. */
    VALIDATED,
    LOADING,
    /** Everything that could be loaded is. */
    COMPLETED,
    /** The file cannot be read. */
    FAILED,
    /** A person stopped it; what was loaded before stays. */
    CANCELLED;

    /** Whether somebody or something still works on it. */
    public boolean active() {
        return this == RECEIVED || this == VALIDATING || this == LOADING;
    }

    /** Whether nothing will change any more. */
    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
