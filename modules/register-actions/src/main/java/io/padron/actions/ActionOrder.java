package io.padron.actions;

/** What became of a person's order to an action. */
public enum ActionOrder {
    DONE,
    NOT_FOUND,
    /** The action is in a state in which this cannot be ordered. */
    WRONG_STATE
}
