package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import org.junit.jupiter.api.Test;

class PoisonRowsTest {

    private static final TaskKey TASK = new TaskKey(new ImportId(1), Phase.VALIDATE, 0);

    private final PoisonRows poisonRows = new PoisonRows();

    @Test
    void aRowThatFailsThreeTimesIsPoisoned() {
        fall(7, new IllegalStateException());
        fall(7, new IllegalStateException());
        assertFalse(poisonRows.isPoisoned(TASK));
        fall(7, new IllegalStateException());
        assertTrue(poisonRows.isPoisoned(TASK));
        poisonRows.clear(TASK);
        assertFalse(poisonRows.isPoisoned(TASK));
    }

    @Test
    void anotherRowOrCauseRestartsTheCount() {
        fall(7, new IllegalStateException());
        fall(7, new IllegalStateException());
        fall(8, new IllegalStateException());
        fall(8, new IllegalArgumentException());
        fall(8, new IllegalArgumentException());
        assertFalse(poisonRows.isPoisoned(TASK));
    }

    @Test
    void aFailureIsLoggedInFullOnlyTheFirstTime() {
        assertTrue(poisonRows.isNew(TASK, new IllegalStateException("one")));
        assertFalse(poisonRows.isNew(TASK, new IllegalStateException("one")));
        assertTrue(poisonRows.isNew(TASK, new IllegalStateException("two")));
        poisonRows.clear(TASK);
        assertTrue(poisonRows.isNew(TASK, new IllegalStateException("two")));
    }

    private void fall(int row, RuntimeException cause) {
        poisonRows.recordFailure(TASK, row, cause);
    }
}
