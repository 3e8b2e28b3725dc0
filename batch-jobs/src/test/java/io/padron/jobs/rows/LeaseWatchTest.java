package io.padron.jobs.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WorkLedger;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LeaseWatchTest {

    private int queries;

    @Test
    void reports_a_lost_lease() {
        boolean[] held = {true};
        LeaseWatch watch = watch(() -> held[0], Duration.ZERO);
        assertFalse(watch.getAsBoolean());
        held[0] = false;
        assertTrue(watch.getAsBoolean());
        held[0] = true;
        assertTrue(watch.getAsBoolean());
    }

    @Test
    void queries_the_ledger_only_after_the_pause() {
        LeaseWatch watch = watch(() -> false, Duration.ofHours(1));
        for (int i = 0; i < 1_000; i++) {
            assertFalse(watch.getAsBoolean());
        }
        assertEquals(0, queries);
    }

    @Test
    void an_unavailable_database_does_not_lose_the_lease() {
        LeaseWatch watch = watch(
                () -> {
                    throw new IllegalStateException("away");
                },
                Duration.ZERO);
        assertFalse(watch.getAsBoolean());
    }

    private LeaseWatch watch(Supplier<Boolean> held, Duration pause) {
        WorkLedger ledger = (WorkLedger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WorkLedger.class}, (proxy, method, arguments) -> {
                    assertEquals("renewLease", method.getName());
                    queries++;
                    return held.get();
                });
        TaskKey task = new TaskKey(new ImportId(7), Phase.PLAN, 0);
        return new LeaseWatch(ledger, new Lease(task, 1, 0, 0), () -> false, pause);
    }
}
