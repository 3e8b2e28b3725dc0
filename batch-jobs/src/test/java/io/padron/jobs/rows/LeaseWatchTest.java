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

    private int asked;

    @Test
    void says_so_once_the_claim_is_lost() {
        boolean[] ours = {true};
        LeaseWatch watch = watch(() -> ours[0], Duration.ZERO);
        assertFalse(watch.getAsBoolean());
        ours[0] = false;
        assertTrue(watch.getAsBoolean());
        ours[0] = true;
        assertTrue(watch.getAsBoolean());
    }

    @Test
    void asks_the_ledger_now_and_then_only() {
        LeaseWatch watch = watch(() -> false, Duration.ofHours(1));
        for (int i = 0; i < 1_000; i++) {
            assertFalse(watch.getAsBoolean());
        }
        assertEquals(0, asked);
    }

    @Test
    void a_database_that_is_away_loses_no_claim() {
        LeaseWatch watch = watch(
                () -> {
                    throw new IllegalStateException("away");
                },
                Duration.ZERO);
        assertFalse(watch.getAsBoolean());
    }

    private LeaseWatch watch(Supplier<Boolean> ours, Duration pause) {
        WorkLedger ledger = (WorkLedger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WorkLedger.class}, (proxy, method, arguments) -> {
                    assertEquals("renewLease", method.getName());
                    asked++;
                    return ours.get();
                });
        TaskKey task = new TaskKey(new ImportId(7), Phase.PLAN, 0);
        return new LeaseWatch(ledger, new Lease(task, 1, 0, 0), () -> false, pause);
    }
}
