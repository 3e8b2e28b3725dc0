package io.padron.imports.ledger;

import io.padron.imports.ImportId;

/**
 * A worker's right to work on a task, as long as nobody else has claimed it since.
 *
 * @param fence grows with each claim of the task
 * @param nextOffset where in the staged file the next row starts that is not done yet; of an undo, that row itself
 * @param rowsLeft how many rows are not done yet
 */
public record Claim(TaskKey task, long fence, long nextOffset, int rowsLeft) {

    public ImportId importId() {
        return task.importId();
    }
}
