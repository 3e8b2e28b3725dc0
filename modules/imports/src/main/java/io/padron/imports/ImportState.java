package io.padron.imports;

/** The state of a run. */
public enum ImportState {
    /** The file is stored and waits for planning. */
    RECEIVED,
    VALIDATING,
    /** Every row is validated; the accepted rows wait for confirmation. */
    VALIDATED,
    LOADING,
    /** A user or the engine paused it; it continues at its position when a user resumes it. */
    PAUSED,
    /** Every row is loaded, rejected or a duplicate. */
    COMPLETED,
    /** The file cannot be read. */
    FAILED,
    /** A user cancelled it; what was loaded before stays. */
    CANCELLED,
    /** The customers that it created are being removed, except those that have been changed since. */
    UNDOING,
    /** Its customers are removed, except those that had been changed. */
    UNDONE;

    /** Whether a worker processes it or will do so without a command. */
    public boolean isActive() {
        return this == RECEIVED || this == VALIDATING || this == LOADING || this == UNDOING;
    }

    /** Whether it waits for a decision of the user. */
    public boolean isWaiting() {
        return this == VALIDATED || this == PAUSED;
    }

    /** Whether it changes only by a command of the user. */
    public boolean isEnded() {
        return this == COMPLETED || this == FAILED || this == CANCELLED || this == UNDONE;
    }
}
