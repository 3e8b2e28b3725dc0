package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ledger.AttemptCounts;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WorkLedger;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {

    private static final TaskKey TASK = TaskKey.parse("7/LOAD/0").orElseThrow();
    private static final Lease LEASE = new Lease(TASK, 3, 500, 4000);

    private final TaskRunner runner = new TaskRunner();
    private final Map<String, Object> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    @BeforeEach
    void prepare() {
        runner.node = new Node();
        runner.taskConcurrency = new TaskConcurrency();
        runner.startGate = new StartGate() {
            @Override
            public boolean isOpen() {
                return true;
            }
        };
        runner.work = answering(WorkLedger.class, (ledger, method, arguments) -> {
            // Called with a task and an owner, or with a lease.
            Object answer = answers.get(method.getName() + arguments.length);
            if (answer instanceof RuntimeException failure) {
                throw failure;
            }
            return answer;
        });
        runner.taskFailures = new TaskFailures() {
            @Override
            void failAfterCrashes(Lease lease, int crashes) {
                calls.add("failAfterCrashes " + crashes);
            }
        };
        runner.taskFailures.runs = answering(RunLedger.class, (ledger, method, arguments) -> {
            calls.add(method.getName() + " " + arguments[1]);
            return null;
        });
    }

    @Test
    void aTaskWhoseRowsAreDoneIsDone() {
        answers.put("finishTask1", true);
        assertTrue(runner.finishTask(LEASE).done());
    }

    @Test
    void aTaskWhoseLeaseIsLostIsNotDone() {
        answers.put("finishTask1", false);
        answers.put("renewLease1", false);
        TaskRunner.Outcome outcome = runner.finishTask(LEASE);
        assertFalse(outcome.done());
        assertInstanceOf(LeaseLostException.class, outcome.cause().orElseThrow());
    }

    @Test
    void aFileWithFewerRowsThanPlannedIsAFailureAndNoLostLease() {
        answers.put("finishTask1", false);
        answers.put("renewLease1", true);
        TaskRunner.Outcome outcome = runner.finishTask(LEASE);
        assertFalse(outcome.done());
        assertEquals(Optional.empty(), FailureCauses.findCause(outcome.cause(), LeaseLostException.class));
        assertEquals(Optional.empty(), FailureCauses.describeTransient(outcome.cause()));
        assertTrue(outcome.cause().orElseThrow().getMessage().startsWith("Rows are missing in the staged file"));
    }

    @Test
    void anUnavailableLedgerIsReportedAsAStall() {
        answers.put("findAttempts2", new IllegalStateException(new SQLException("gone", "08006")));
        assertThrows(IllegalStateException.class, () -> runner.run(TASK));
        assertEquals(List.of("reportStall database-away"), calls);
    }

    @Test
    void aTaskOfAnotherWorkerIsNotLeased() throws InterruptedException {
        answers.put("findAttempts2", Optional.empty());
        answers.put("acquireLease2", new IllegalStateException("must not be acquired"));
        assertFalse(runner.run(TASK));
    }

    @Test
    void crashesAreCountedWithTheLease() throws InterruptedException {
        answers.put("findAttempts2", Optional.of(new AttemptCounts(1, 0)));
        answers.put("acquireLease2", Optional.of(LEASE));
        answers.put("findAttempts1", Optional.of(new AttemptCounts(4, 3)));
        assertTrue(runner.run(TASK));
        assertEquals(List.of("failAfterCrashes 3"), calls);
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
