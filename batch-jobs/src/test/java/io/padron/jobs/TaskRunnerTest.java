package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ledger.Attempts;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
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
    private static final Claim CLAIM = new Claim(TASK, 3, 500, 4000);

    private final TaskRunner runner = new TaskRunner();
    private final Map<String, Object> answers = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void prepare() {
        runner.node = new Node();
        runner.turns = new Turns();
        runner.ready = new Ready() {
            @Override
            public boolean isOpen() {
                return true;
            }
        };
        runner.work = answering(WorkLedger.class, (ledger, method, arguments) -> {
            // Asked of a task and an owner, or of a claim.
            Object answer = answers.get(method.getName() + arguments.length);
            if (answer instanceof RuntimeException failure) {
                throw failure;
            }
            return answer;
        });
        runner.setbacks = new Setbacks() {
            @Override
            void endDeadly(Claim claim, int deaths) {
                told.add("deadly " + deaths);
            }
        };
        runner.setbacks.runs = answering(RunLedger.class, (ledger, method, arguments) -> {
            told.add(method.getName() + " " + arguments[1]);
            return null;
        });
    }

    @Test
    void aTaskWhoseRowsAreDoneIsDone() {
        answers.put("finish1", true);
        assertTrue(runner.finish(CLAIM).done());
    }

    @Test
    void aTaskWhoseClaimIsLostIsLeftToOthers() {
        answers.put("finish1", false);
        answers.put("renew1", false);
        TaskRunner.Outcome outcome = runner.finish(CLAIM);
        assertFalse(outcome.done());
        assertInstanceOf(ClaimLostException.class, outcome.cause().orElseThrow());
    }

    @Test
    void aFileWithFewerRowsThanPlannedIsAFailureAndNoLostClaim() {
        answers.put("finish1", false);
        answers.put("renew1", true);
        TaskRunner.Outcome outcome = runner.finish(CLAIM);
        assertFalse(outcome.done());
        assertEquals(Optional.empty(), Causes.of(outcome.cause(), ClaimLostException.class));
        assertEquals(Optional.empty(), Causes.passing(outcome.cause()));
        assertTrue(outcome.cause().orElseThrow().getMessage().startsWith("Rows are missing in the staged file"));
    }

    @Test
    void aRunWhoseLedgerCannotBeReachedSaysWhyItWaits() {
        answers.put("attempts2", new IllegalStateException(new SQLException("gone", "08006")));
        assertThrows(IllegalStateException.class, () -> runner.run(TASK));
        assertEquals(List.of("hindered database-away"), told);
    }

    @Test
    void aTaskThatIsNotToBeHadIsNotClaimed() throws InterruptedException {
        answers.put("attempts2", Optional.empty());
        answers.put("claim2", new IllegalStateException("nobody claims it"));
        assertFalse(runner.run(TASK));
    }

    @Test
    void theDeathsThatCountAreThoseOfTheClaim() throws InterruptedException {
        answers.put("attempts2", Optional.of(new Attempts(1, 0)));
        answers.put("claim2", Optional.of(CLAIM));
        answers.put("attempts1", Optional.of(new Attempts(4, 3)));
        assertTrue(runner.run(TASK));
        assertEquals(List.of("deadly 3"), told);
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
