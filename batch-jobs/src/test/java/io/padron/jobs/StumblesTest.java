package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import org.junit.jupiter.api.Test;

class StumblesTest {

    private static final TaskKey TASK = new TaskKey(new ImportId(1), Phase.REVIEW, 0);

    private final Stumbles stumbles = new Stumbles();

    @Test
    void theSameRowThreeTimesIsHopeless() {
        fall(7, new IllegalStateException());
        fall(7, new IllegalStateException());
        assertFalse(stumbles.hopeless(TASK));
        fall(7, new IllegalStateException());
        assertTrue(stumbles.hopeless(TASK));
        stumbles.forget(TASK);
        assertFalse(stumbles.hopeless(TASK));
    }

    @Test
    void anotherRowOrAnotherWayBeginsAnew() {
        fall(7, new IllegalStateException());
        fall(7, new IllegalStateException());
        fall(8, new IllegalStateException());
        fall(8, new IllegalArgumentException());
        fall(8, new IllegalArgumentException());
        assertFalse(stumbles.hopeless(TASK));
    }

    @Test
    void aFailureIsToldInFullOnlyTheFirstTime() {
        assertTrue(stumbles.isNew(TASK, new IllegalStateException("one")));
        assertFalse(stumbles.isNew(TASK, new IllegalStateException("one")));
        assertTrue(stumbles.isNew(TASK, new IllegalStateException("two")));
        stumbles.forget(TASK);
        assertTrue(stumbles.isNew(TASK, new IllegalStateException("two")));
    }

    private void fall(int row, RuntimeException cause) {
        stumbles.at(TASK, row, cause);
    }
}
