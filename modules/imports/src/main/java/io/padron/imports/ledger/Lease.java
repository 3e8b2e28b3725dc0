package io.padron.imports.ledger;

import io.padron.imports.ImportId;

/**
 * A worker's right to work on a task until another worker acquires it.
 *
 * @param fence grows with each lease of the task
 * @param nextOffset where the next unprocessed row starts in the staged file; in an undo, that row itself
 * @param rowsLeft the number of unprocessed rows
 */
public record Lease(TaskKey task, long fence, long nextOffset, int rowsLeft) {

    public ImportId importId() {
        return task.importId();
    }
}
