package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ledger.WorkLedger;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class SweeperTest {

    private int sweeps;

    /** The server cancels a schedule that fails twice: then no sweep would ever run again. */
    @Test
    void continuesSweepingWhileTheDatabaseIsUnavailable() {
        Sweeper sweeper = new Sweeper();
        sweeper.startGate = new StartGate();
        sweeper.startGate.open();
        sweeper.node = new Node();
        sweeper.work = (WorkLedger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WorkLedger.class}, (ledger, question, arguments) -> {
                    sweeps++;
                    throw new IllegalStateException("The database is away");
                });
        assertDoesNotThrow(sweeper::sweep);
        assertDoesNotThrow(sweeper::sweep);
        assertEquals(2, sweeps);
    }
}
