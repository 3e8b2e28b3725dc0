package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.AttemptCounts;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WorkLedger;
import io.padron.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkLedgerTest {

    private static final ChunkProgress TWO_ROWS = new ChunkProgress(40, 2, 2, 0, 0, 0, 0, 0);

    @ParameterizedTest
    @EnumSource
    void onlyOneWorkerHasATask(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enterRun(LoadMode.MANUAL);
        assertTrue(ledger.work.acquireLease(task, "node:1").isPresent());
        assertEquals(Optional.empty(), ledger.work.acquireLease(task, "node:2"));
        assertEquals(List.of(), ledger.work.findDueTasks(10));
    }

    @ParameterizedTest
    @EnumSource
    void aStalledWorkersTaskIsTakenOverAndItsLateCommitRefused(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.planRun(LoadMode.MANUAL, 4), Phase.VALIDATE, 0);
        Lease stalled = ledger.work.acquireLease(task, "node:1").orElseThrow();
        ledger.work.advanceTask(stalled, TWO_ROWS);

        ledger.clock.advance(WorkLedger.LEASE_DURATION.plusSeconds(1));
        assertEquals(List.of(task), ledger.work.findDueTasks(10));
        Lease taken = ledger.work.acquireLease(task, "node:2").orElseThrow();

        assertEquals(40, taken.nextOffset());
        assertEquals(2, taken.rowsLeft());
        assertThrows(LeaseLostException.class, () -> ledger.work.advanceTask(stalled, TWO_ROWS));
        assertFalse(ledger.work.renewLease(stalled));
        ledger.work.advanceTask(taken, TWO_ROWS);
        assertTrue(ledger.work.finishTask(taken));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskWithRowsLeftIsNotFinished(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.planRun(LoadMode.MANUAL, 4), Phase.VALIDATE, 0);
        Lease lease = ledger.work.acquireLease(task, "node:1").orElseThrow();
        ledger.work.advanceTask(lease, TWO_ROWS);
        assertFalse(ledger.work.finishTask(lease));
    }

    @ParameterizedTest
    @EnumSource
    void aRenewedLeaseIsKept(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enterRun(LoadMode.MANUAL);
        Lease lease = ledger.work.acquireLease(task, "node:1").orElseThrow();
        ledger.clock.advance(WorkLedger.LEASE_DURATION.minusSeconds(1));
        assertTrue(ledger.work.renewLease(lease));
        ledger.clock.advance(WorkLedger.LEASE_DURATION.minusSeconds(1));
        assertEquals(Optional.empty(), ledger.work.acquireLease(task, "node:2"));
    }

    @ParameterizedTest
    @EnumSource
    void aRescheduledTaskWaitsForItsDelay(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enterRun(LoadMode.MANUAL);
        Lease lease = ledger.work.acquireLease(task, "node:1").orElseThrow();
        assertEquals(1, ledger.work.rescheduleTask(lease, Duration.ofSeconds(10)));
        assertEquals(Optional.empty(), ledger.work.acquireLease(task, "node:1"));
        ledger.clock.advance(Duration.ofSeconds(11));
        assertTrue(ledger.work.acquireLease(task, "node:1").isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatStartsAgainFreesWhatItHeldAndNothingElse(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey ours = ledger.enterRun(LoadMode.MANUAL);
        TaskKey theirs = ledger.enterRun(LoadMode.MANUAL);
        TaskKey alike = ledger.enterRun(LoadMode.MANUAL);
        ledger.work.acquireLease(ours, "node_1:1").orElseThrow();
        ledger.work.acquireLease(theirs, "other:1").orElseThrow();
        ledger.work.acquireLease(alike, "node-1:1").orElseThrow();
        assertEquals(1, ledger.work.expireLeasesOfNode("node_1", "node_1:2"));
        assertEquals(List.of(ours), ledger.work.findDueTasks(10));
    }

    @ParameterizedTest
    @EnumSource
    void processesThatDieOverATaskAreCountedUntilItMovesForward(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.planRun(LoadMode.MANUAL, 8), Phase.VALIDATE, 0);
        assertEquals(Optional.of(new AttemptCounts(0, 0)), ledger.work.findAttempts(task, "node:1"));
        Lease first = ledger.work.acquireLease(task, "node:1").orElseThrow();
        assertEquals(Optional.of(new AttemptCounts(1, 0)), ledger.work.findAttempts(first));
        ledger.work.expireLeasesOfNode("node", "node:2");
        assertEquals(Optional.of(new AttemptCounts(1, 1)), ledger.work.findAttempts(task, "node:2"));
        assertEquals(Optional.of(new AttemptCounts(1, 0)), ledger.work.findAttempts(task, "node:1"));
        ledger.work.acquireLease(task, "node:2").orElseThrow();
        ledger.work.expireLeasesOfNode("node", "node:3");
        assertEquals(Optional.of(new AttemptCounts(2, 2)), ledger.work.findAttempts(task, "node:3"));
        Lease third = ledger.work.acquireLease(task, "node:3").orElseThrow();
        assertEquals(Optional.of(new AttemptCounts(3, 2)), ledger.work.findAttempts(third));
        assertEquals(Optional.empty(), ledger.work.findAttempts(first));
        ledger.work.advanceTask(third, TWO_ROWS);
        assertEquals(Optional.of(new AttemptCounts(0, 0)), ledger.work.findAttempts(third));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskUnderAnotherProcessesLeaseIsNoCrashAndCannotBeLeased(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.planRun(LoadMode.MANUAL, 8), Phase.VALIDATE, 0);
        Lease held = ledger.work.acquireLease(task, "node:1").orElseThrow();
        assertEquals(Optional.empty(), ledger.work.findAttempts(task, "other:1"));
        assertEquals(Optional.empty(), ledger.work.acquireLease(task, "other:1"));
        ledger.clock.advance(WorkLedger.LEASE_DURATION.minusSeconds(1));
        assertTrue(ledger.work.renewLease(held));
        ledger.clock.advance(Duration.ofSeconds(2));
        assertEquals(Optional.empty(), ledger.work.findAttempts(task, "other:1"));
        assertEquals(Optional.of(new AttemptCounts(1, 0)), ledger.work.findAttempts(held));

        ledger.work.rescheduleTask(held, Duration.ofSeconds(15));
        assertEquals(Optional.empty(), ledger.work.findAttempts(task, "other:1"));
        ledger.clock.advance(Duration.ofSeconds(16));
        assertEquals(Optional.of(new AttemptCounts(1, 0)), ledger.work.findAttempts(task, "other:1"));
    }

    @ParameterizedTest
    @EnumSource
    void aFinishedTaskCannotBeLeased(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.planRun(LoadMode.MANUAL, 2), Phase.VALIDATE, 0);
        Lease lease = ledger.work.acquireLease(task, "node:1").orElseThrow();
        ledger.work.advanceTask(lease, TWO_ROWS);
        assertTrue(ledger.work.finishTask(lease));
        ledger.clock.advance(WorkLedger.LEASE_DURATION.plusSeconds(1));
        assertEquals(Optional.empty(), ledger.work.findAttempts(task, "other:1"));
        assertEquals(Optional.empty(), ledger.work.findAttempts(lease));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskRescheduledOrLeasedAgainByTheSameProcessIsNoCrash(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.planRun(LoadMode.MANUAL, 8), Phase.VALIDATE, 0);
        ledger.work.rescheduleTask(ledger.work.acquireLease(task, "node:1").orElseThrow(), Duration.ZERO);
        ledger.clock.advance(Duration.ofMillis(1));
        ledger.work.acquireLease(task, "other:1").orElseThrow();
        ledger.clock.advance(WorkLedger.LEASE_DURATION.plusSeconds(1));
        Lease third = ledger.work.acquireLease(task, "other:1").orElseThrow();
        assertEquals(Optional.of(new AttemptCounts(3, 0)), ledger.work.findAttempts(third));
    }

    @ParameterizedTest
    @EnumSource
    void aPlannedEndOfTheProcessIsNoAttempt(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enterRun(LoadMode.MANUAL);
        for (int process = 0; process < 12; process++) {
            Lease lease = ledger.work.acquireLease(task, "node:" + process).orElseThrow();
            assertEquals(1, ledger.work.releaseTasks("node:" + process));
            assertFalse(ledger.work.finishTask(lease));
        }
        assertEquals(Optional.of(new AttemptCounts(0, 0)), ledger.work.findAttempts(task, "node:99"));
    }

    @ParameterizedTest
    @EnumSource
    void aSmallFileDoesNotWaitForALargeOne(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertEquals(Optional.empty(), ledger.work.findNextTask());
        ImportId large = ledger.planRun(LoadMode.MANUAL, 4, 4, 4, 4);
        ImportId small = ledger.planRun(LoadMode.MANUAL, 4, 4);
        assertEquals(
                List.of(
                        new TaskKey(large, Phase.VALIDATE, 0),
                        new TaskKey(small, Phase.VALIDATE, 0),
                        new TaskKey(large, Phase.VALIDATE, 1),
                        new TaskKey(small, Phase.VALIDATE, 1),
                        new TaskKey(large, Phase.VALIDATE, 2),
                        new TaskKey(large, Phase.VALIDATE, 3)),
                Stream.generate(() -> leaseTask(ledger)).limit(6).toList());
        assertEquals(Optional.empty(), ledger.work.findNextTask());
    }

    private static TaskKey leaseTask(TestLedger ledger) {
        TaskKey next = ledger.work.findNextTask().orElseThrow();
        return ledger.work.acquireLease(next, "node:1").orElseThrow().task();
    }
}
