package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.Attempts;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Progress;
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

    private static final Progress TWO_ROWS = new Progress(40, 2, 2, 0, 0, 0, 0, 0);

    @ParameterizedTest
    @EnumSource
    void onlyOneWorkerHasATask(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enter(LoadMode.MANUAL);
        assertTrue(ledger.work.claim(task, "node:1").isPresent());
        assertEquals(Optional.empty(), ledger.work.claim(task, "node:2"));
        assertEquals(List.of(), ledger.work.waiting(10));
    }

    @ParameterizedTest
    @EnumSource
    void aStalledWorkersTaskIsTakenOverAndItsLateCommitRefused(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.plan(LoadMode.MANUAL, 4), Phase.REVIEW, 0);
        Claim stalled = ledger.work.claim(task, "node:1").orElseThrow();
        ledger.work.advance(stalled, TWO_ROWS);

        ledger.clock.pass(WorkLedger.LEASE.plusSeconds(1));
        assertEquals(List.of(task), ledger.work.waiting(10));
        Claim taken = ledger.work.claim(task, "node:2").orElseThrow();

        assertEquals(40, taken.nextOffset());
        assertEquals(2, taken.rowsLeft());
        assertThrows(ClaimLostException.class, () -> ledger.work.advance(stalled, TWO_ROWS));
        assertFalse(ledger.work.renew(stalled));
        ledger.work.advance(taken, TWO_ROWS);
        assertTrue(ledger.work.finish(taken));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskWithRowsLeftIsNotFinished(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.plan(LoadMode.MANUAL, 4), Phase.REVIEW, 0);
        Claim claim = ledger.work.claim(task, "node:1").orElseThrow();
        ledger.work.advance(claim, TWO_ROWS);
        assertFalse(ledger.work.finish(claim));
    }

    @ParameterizedTest
    @EnumSource
    void aRenewedClaimIsKept(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enter(LoadMode.MANUAL);
        Claim claim = ledger.work.claim(task, "node:1").orElseThrow();
        ledger.clock.pass(WorkLedger.LEASE.minusSeconds(1));
        assertTrue(ledger.work.renew(claim));
        ledger.clock.pass(WorkLedger.LEASE.minusSeconds(1));
        assertEquals(Optional.empty(), ledger.work.claim(task, "node:2"));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskGivenBackWaitsForItsPause(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enter(LoadMode.MANUAL);
        Claim claim = ledger.work.claim(task, "node:1").orElseThrow();
        assertEquals(1, ledger.work.giveBack(claim, Duration.ofSeconds(10)));
        assertEquals(Optional.empty(), ledger.work.claim(task, "node:1"));
        ledger.clock.pass(Duration.ofSeconds(11));
        assertTrue(ledger.work.claim(task, "node:1").isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatStartsAgainFreesWhatItHeldAndNothingElse(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey ours = ledger.enter(LoadMode.MANUAL);
        TaskKey theirs = ledger.enter(LoadMode.MANUAL);
        TaskKey alike = ledger.enter(LoadMode.MANUAL);
        ledger.work.claim(ours, "node_1:1").orElseThrow();
        ledger.work.claim(theirs, "other:1").orElseThrow();
        ledger.work.claim(alike, "node-1:1").orElseThrow();
        assertEquals(1, ledger.work.freeTasksOf("node_1", "node_1:2"));
        assertEquals(List.of(ours), ledger.work.waiting(10));
    }

    @ParameterizedTest
    @EnumSource
    void processesThatDieOverATaskAreCountedUntilItMovesForward(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.plan(LoadMode.MANUAL, 8), Phase.REVIEW, 0);
        assertEquals(Optional.of(new Attempts(0, 0)), ledger.work.attempts(task, "node:1"));
        Claim first = ledger.work.claim(task, "node:1").orElseThrow();
        assertEquals(Optional.of(new Attempts(1, 0)), ledger.work.attempts(first));
        ledger.work.freeTasksOf("node", "node:2");
        assertEquals(Optional.of(new Attempts(1, 1)), ledger.work.attempts(task, "node:2"));
        assertEquals(Optional.of(new Attempts(1, 0)), ledger.work.attempts(task, "node:1"));
        ledger.work.claim(task, "node:2").orElseThrow();
        ledger.work.freeTasksOf("node", "node:3");
        assertEquals(Optional.of(new Attempts(2, 2)), ledger.work.attempts(task, "node:3"));
        Claim third = ledger.work.claim(task, "node:3").orElseThrow();
        assertEquals(Optional.of(new Attempts(3, 2)), ledger.work.attempts(third));
        assertEquals(Optional.empty(), ledger.work.attempts(first));
        ledger.work.advance(third, TWO_ROWS);
        assertEquals(Optional.of(new Attempts(0, 0)), ledger.work.attempts(third));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskThatAnotherProcessHoldsUnderItsLeaseIsNoDeathAndNotToBeHad(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.plan(LoadMode.MANUAL, 8), Phase.REVIEW, 0);
        Claim held = ledger.work.claim(task, "node:1").orElseThrow();
        assertEquals(Optional.empty(), ledger.work.attempts(task, "other:1"));
        assertEquals(Optional.empty(), ledger.work.claim(task, "other:1"));
        ledger.clock.pass(WorkLedger.LEASE.minusSeconds(1));
        assertTrue(ledger.work.renew(held));
        ledger.clock.pass(Duration.ofSeconds(2));
        assertEquals(Optional.empty(), ledger.work.attempts(task, "other:1"));
        assertEquals(Optional.of(new Attempts(1, 0)), ledger.work.attempts(held));

        ledger.work.giveBack(held, Duration.ofSeconds(15));
        assertEquals(Optional.empty(), ledger.work.attempts(task, "other:1"));
        ledger.clock.pass(Duration.ofSeconds(16));
        assertEquals(Optional.of(new Attempts(1, 0)), ledger.work.attempts(task, "other:1"));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskThatIsDoneIsNotToBeHad(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.plan(LoadMode.MANUAL, 2), Phase.REVIEW, 0);
        Claim claim = ledger.work.claim(task, "node:1").orElseThrow();
        ledger.work.advance(claim, TWO_ROWS);
        assertTrue(ledger.work.finish(claim));
        ledger.clock.pass(WorkLedger.LEASE.plusSeconds(1));
        assertEquals(Optional.empty(), ledger.work.attempts(task, "other:1"));
        assertEquals(Optional.empty(), ledger.work.attempts(claim));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskGivenBackOrTakenUpAgainByTheSameProcessWasNoDeath(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = new TaskKey(ledger.plan(LoadMode.MANUAL, 8), Phase.REVIEW, 0);
        ledger.work.giveBack(ledger.work.claim(task, "node:1").orElseThrow(), Duration.ZERO);
        ledger.clock.pass(Duration.ofMillis(1));
        ledger.work.claim(task, "other:1").orElseThrow();
        ledger.clock.pass(WorkLedger.LEASE.plusSeconds(1));
        Claim third = ledger.work.claim(task, "other:1").orElseThrow();
        assertEquals(Optional.of(new Attempts(3, 0)), ledger.work.attempts(third));
    }

    @ParameterizedTest
    @EnumSource
    void aPlannedEndOfTheProcessIsNoAttempt(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey task = ledger.enter(LoadMode.MANUAL);
        for (int process = 0; process < 12; process++) {
            Claim claim = ledger.work.claim(task, "node:" + process).orElseThrow();
            assertEquals(1, ledger.work.release("node:" + process));
            assertFalse(ledger.work.finish(claim));
        }
        assertEquals(Optional.of(new Attempts(0, 0)), ledger.work.attempts(task, "node:99"));
    }

    @ParameterizedTest
    @EnumSource
    void aSmallFileDoesNotWaitForALargeOne(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertEquals(Optional.empty(), ledger.work.next());
        ImportId large = ledger.plan(LoadMode.MANUAL, 4, 4, 4, 4);
        ImportId small = ledger.plan(LoadMode.MANUAL, 4, 4);
        assertEquals(
                List.of(
                        new TaskKey(large, Phase.REVIEW, 0),
                        new TaskKey(small, Phase.REVIEW, 0),
                        new TaskKey(large, Phase.REVIEW, 1),
                        new TaskKey(small, Phase.REVIEW, 1),
                        new TaskKey(large, Phase.REVIEW, 2),
                        new TaskKey(large, Phase.REVIEW, 3)),
                Stream.generate(() -> claimed(ledger)).limit(6).toList());
        assertEquals(Optional.empty(), ledger.work.next());
    }

    private static TaskKey claimed(TestLedger ledger) {
        TaskKey next = ledger.work.next().orElseThrow();
        return ledger.work.claim(next, "node:1").orElseThrow().task();
    }
}
