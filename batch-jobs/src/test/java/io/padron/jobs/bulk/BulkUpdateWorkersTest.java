package io.padron.jobs.bulk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.ledger.BulkUpdateLease;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.jobs.JobCompletions;
import io.padron.jobs.Node;
import io.padron.jobs.StartGate;
import io.padron.jobs.TaskConcurrency;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkUpdateWorkersTest {

    private final BulkUpdateWorkers workers = new BulkUpdateWorkers();
    private final List<String> calls = new ArrayList<>();

    @BeforeEach
    void prepare() {
        workers.startGate = new StartGate() {
            @Override
            public boolean isOpen() {
                return true;
            }
        };
        workers.node = new Node();
        workers.ends = new JobCompletions();
        workers.taskConcurrency = new TaskConcurrency();
    }

    /** The server cancels a schedule that fails twice: then no sweep would ever run again. */
    @Test
    void continuesSweepingWhileTheDatabaseIsUnavailable() {
        workers.ledger = ledger((ledger, method, arguments) -> {
            calls.add(method.getName());
            throw new IllegalStateException("The database is away");
        });
        assertDoesNotThrow(workers::sweep);
        assertDoesNotThrow(workers::sweep);
        assertEquals(List.of("expireLeasesOfNode", "expireLeasesOfNode"), calls);
    }

    /** Otherwise another worker would start the job again, until it has too many attempts. */
    @Test
    void renewsTheLeaseOfAJobUntilItHasEnded() {
        workers.ledger = ledger((ledger, method, arguments) -> {
            calls.add(method.getName());
            return switch (method.getName()) {
                case "acquireNextTask" -> Optional.empty();
                case "renewLease" -> true;
                default -> 0;
            };
        });
        workers.registerJob(new BulkUpdateLease(new BulkUpdateId(7), 1), 11);
        workers.sweep();
        workers.sweep();
        workers.ends.markEnded(11);
        workers.sweep();
        workers.sweep();
        assertEquals(
                List.of(
                        "expireLeasesOfNode",
                        "renewLease",
                        "acquireNextTask",
                        "renewLease",
                        "acquireNextTask",
                        "acquireNextTask",
                        "acquireNextTask"),
                calls);
    }

    private static BulkUpdateLedger ledger(InvocationHandler answers) {
        return (BulkUpdateLedger) Proxy.newProxyInstance(
                BulkUpdateLedger.class.getClassLoader(), new Class<?>[] {BulkUpdateLedger.class}, answers);
    }
}
