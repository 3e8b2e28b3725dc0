package io.padron.bulk;

/** The result of a user's command to a bulk update. */
public enum BulkUpdateCommandResult {
    DONE,
    NOT_FOUND,
    /** The command is not possible in the present state of the bulk update. */
    WRONG_STATE
}
