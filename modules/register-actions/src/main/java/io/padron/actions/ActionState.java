package io.padron.actions;

/** Where an action is. */
public enum ActionState {
    /** Submitted; customers are being changed, or will be as soon as what came before has ended. */
    RUNNING,
    /** All who were meant have been looked at. */
    COMPLETED,
    /** A person stopped it; what was changed before stays changed. */
    CANCELLED,
    /** It could not go on, or its undo could not; what was done before stays done. */
    FAILED,
    /** The customers that it changed and nobody changed since get back what they had. */
    UNDOING,
    /** They have it back. */
    UNDONE;

    /** Whether something works on it, or will without being told. */
    public boolean active() {
        return this == RUNNING || this == UNDOING;
    }
}
