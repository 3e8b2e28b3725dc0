package io.padron.bulk;

/** The state of a bulk update. */
public enum BulkUpdateState {
    /** Submitted; it runs, or starts when the earlier bulk updates have ended. */
    RUNNING,
    /** All selected customers are processed. */
    COMPLETED,
    /** A user cancelled it; earlier changes stay. */
    CANCELLED,
    /** It or its undo failed; earlier changes stay. */
    FAILED,
    /** Its customers are set back, as far as they are unchanged since. */
    UNDOING,
    /** The undo is complete. */
    UNDONE;

    /** Returns whether a worker processes it, or will without a further command. */
    public boolean isActive() {
        return this == RUNNING || this == UNDOING;
    }
}
