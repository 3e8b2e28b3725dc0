package io.padron.imports;

/** Where a run is. */
public enum ImportState {
    /** The file is here; nobody has looked at it yet. */
    RECEIVED,
    VALIDATING,
    /** Every row has been judged; the good ones wait for a person. */
    VALIDATED,
    LOADING,
    /** A person halted it, and it goes on where it stood when a person says so. */
    PAUSED,
    /** Everything that could be loaded is. */
    COMPLETED,
    /** The file cannot be read. */
    FAILED,
    /** A person stopped it; what was loaded before stays. */
    CANCELLED,
    /** The customers that it made and nobody touched since are being taken away. */
    UNDOING,
    /** They are taken away; those that somebody had touched stay. */
    UNDONE;

    /** Whether something works on it, or will without being told. */
    public boolean active() {
        return this == RECEIVED || this == VALIDATING || this == LOADING || this == UNDOING;
    }

    /** Whether it stands still in the middle until a person decides. */
    public boolean waiting() {
        return this == VALIDATED || this == PAUSED;
    }

    /** Whether nothing will change any more unless a person says so. */
    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == CANCELLED || this == UNDONE;
    }
}
