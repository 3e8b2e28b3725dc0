package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.ImportedRowRanges;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.UndoneRow;
import io.padron.imports.ledger.WorkLedger;
import io.padron.kernel.Message;
import io.padron.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cancel, pause, resume and undo. */
class RunControlTest {

    @ParameterizedTest
    @EnumSource
    void aCancelledRunGrantsNoLease(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.AUTO, 2, 2);
        Lease lease = ledger.work
                .acquireLease(new TaskKey(id, Phase.VALIDATE, 0), "node:1")
                .orElseThrow();
        assertTrue(ledger.register.cancel(id));
        assertFalse(ledger.work.finishTask(lease));
        assertFalse(ledger.work.renewLease(lease));
        assertEquals(Optional.empty(), ledger.work.acquireLease(new TaskKey(id, Phase.VALIDATE, 1), "node:1"));
        assertFalse(ledger.register.cancel(id));
        assertEquals(ImportState.CANCELLED, ledger.findView(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void aPausedRunRestsUntilItIsResumedWhereItStood(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.AUTO, 4, 2);
        TaskKey begun = new TaskKey(id, Phase.VALIDATE, 0);
        Lease halted = ledger.work.acquireLease(begun, "node:1").orElseThrow();
        ledger.work.advanceTask(halted, new ChunkProgress(40, 2, 2, 0, 0, 0, 0, 0));

        assertTrue(ledger.register.pause(id));
        assertEquals(ImportState.PAUSED, ledger.findView(id).state());
        assertEquals(Optional.of(ImportState.VALIDATING), ledger.findView(id).pausedState());
        assertFalse(ledger.register.pause(id));
        ChunkProgress late = new ChunkProgress(80, 2, 2, 0, 0, 0, 0, 0);
        assertThrows(LeaseLostException.class, () -> ledger.work.advanceTask(halted, late));
        ledger.runs.failRun(id, "internal-error", new Message("Falló.", "It failed."));
        ledger.clock.advance(WorkLedger.LEASE_DURATION.plusSeconds(1));
        ledger.work.expireLeasesOfNode("node", "node:2");
        assertEquals(List.of(), ledger.work.findDueTasks(10));
        assertEquals(List.of(), ledger.runs.findActiveRuns());
        assertEquals(List.of(), ledger.runs.advanceRun(id));
        assertEquals(ImportState.PAUSED, ledger.findView(id).state());

        assertEquals(
                Optional.of(List.of(begun, new TaskKey(id, Phase.VALIDATE, 1))),
                ledger.register.resume(id, Optional.of("made-up-boss")));
        assertEquals(Optional.empty(), ledger.register.resume(id, Optional.empty()));
        assertEquals(ImportState.VALIDATING, ledger.findView(id).state());
        assertEquals("made-up-clerk", ledger.runs.findRun(id).orElseThrow().startedBy());
        Lease again = ledger.work.acquireLease(begun, "node:2").orElseThrow();
        assertEquals(40, again.nextOffset());
        assertEquals(2, again.rowsLeft());
        assertThrows(LeaseLostException.class, () -> ledger.work.advanceTask(halted, late));
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatCannotGoOnForNowWaitsWithItsReason(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.AUTO, 2);
        TaskKey task = new TaskKey(id, Phase.VALIDATE, 0);
        Lease lease = ledger.work.acquireLease(task, "node:1").orElseThrow();
        ledger.runs.pauseRun(id, "pack-put-aside", new Message("Se apartó.", "Put aside."));
        ImportView view = ledger.findView(id);
        assertEquals(ImportState.PAUSED, view.state());
        assertEquals("pack-put-aside", view.error().orElseThrow().code());
        assertEquals("Put aside.", view.error().orElseThrow().message().en());
        assertFalse(ledger.work.renewLease(lease));
        assertEquals(Optional.of(List.of(task)), ledger.register.resume(id, Optional.empty()));
        assertEquals(Optional.empty(), ledger.findView(id).error());
        assertTrue(ledger.register.cancel(id));
        ledger.runs.pauseRun(id, "pack-put-aside", new Message("Se apartó.", "Put aside."));
        assertEquals(ImportState.CANCELLED, ledger.findView(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void aHaltedRunThatIsCancelledHasNothingToResume(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.AUTO, 2);
        ledger.runs.pauseRun(id, "no-room", new Message("Reanude.", "Resume."));
        assertTrue(ledger.register.cancel(id));
        assertEquals(ImportState.CANCELLED, ledger.findView(id).state());
        assertEquals(Optional.empty(), ledger.findView(id).error());
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatHasToWaitSaysSoAndSoonNoMore(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.AUTO, 2);
        long[] nanos = {0};
        ledger.views.stalledRuns.nanos = () -> nanos[0];
        ledger.runs.reportStall(id, "no-room", new Message("Sin espacio.", "No room."));
        assertEquals(ImportState.VALIDATING, ledger.findView(id).state());
        assertEquals("no-room", ledger.findView(id).error().orElseThrow().code());
        nanos[0] = Duration.ofMinutes(1).toNanos();
        assertEquals(Optional.empty(), ledger.findView(id).error());
        ledger.runs.reportStall(id, "no-room", new Message("Sin espacio.", "No room."));
        assertTrue(ledger.register.cancel(id));
        assertEquals(Optional.empty(), ledger.findView(id).error());
    }

    @ParameterizedTest
    @EnumSource
    void aRunPausedBetweenTwoPhasesTakesItsNextStepWhenResumed(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.AUTO, 2);
        ledger.completeTask(new TaskKey(id, Phase.VALIDATE, 0), new ChunkProgress(9, 2, 2, 0, 0, 0, 0, 0));
        assertTrue(ledger.register.pause(id));
        assertEquals(
                Optional.of(List.of(new TaskKey(id, Phase.DEDUPLICATE, 0))),
                ledger.register.resume(id, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aPausedRunCanBeCancelledAndAWaitingOneNotPaused(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId waiting = ledger.planRun(LoadMode.MANUAL, 2);
        ledger.validateAll(waiting, 0);
        assertFalse(ledger.register.pause(waiting));
        ImportId paused = ledger.planRun(LoadMode.MANUAL, 2);
        assertTrue(ledger.register.pause(paused));
        assertTrue(ledger.register.cancel(paused));
        assertEquals(ImportState.CANCELLED, ledger.findView(paused).state());
        assertEquals(Optional.empty(), ledger.findView(paused).pausedState());
        assertEquals(Optional.empty(), ledger.register.resume(paused, Optional.of("made-up-boss")));
    }

    @ParameterizedTest
    @EnumSource
    void anEndedRunIsUndoneOnceAndInSeveralTasks(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.AUTO, 2);
        ImportedRowRanges.ImportedRowRange importedRowRange = new ImportedRowRanges.ImportedRowRange(2, 10_002);
        assertEquals(Optional.empty(), ledger.register.startUndo(id, importedRowRange, "made-up-boss"));
        ledger.validateAll(id, 0);
        ledger.completeTask(new TaskKey(id, Phase.LOAD, 0), new ChunkProgress(9, 2, 0, 0, 0, 0, 0, 2));
        ledger.runs.advanceRun(id);

        TaskKey most = new TaskKey(id, Phase.UNDO, 0);
        TaskKey rest = new TaskKey(id, Phase.UNDO, 1);
        assertEquals(Optional.of(List.of(most, rest)), ledger.register.startUndo(id, importedRowRange, "made-up-boss"));
        assertEquals(ImportState.UNDOING, ledger.findView(id).state());
        assertEquals("made-up-boss", ledger.runs.findRun(id).orElseThrow().startedBy());
        assertEquals("made-up-clerk", ledger.findView(id).startedBy());
        assertFalse(ledger.register.cancel(id));
        assertEquals(List.of(id), ledger.runs.findActiveRuns());
        Lease lease = ledger.work.acquireLease(most, "node:1").orElseThrow();
        assertEquals(2, lease.nextOffset());
        assertEquals(10_000, lease.rowsLeft());
        ledger.work.advanceTask(lease, ChunkProgress.ofUndo(502, 500, 1, 0));

        ledger.runs.failRun(id, "internal-error", new Message("Falló.", "It failed."));
        assertEquals(ImportState.PAUSED, ledger.findView(id).state());
        assertTrue(ledger.findView(id).error().isPresent());
        assertFalse(ledger.register.cancel(id));
        assertEquals(Optional.of(List.of(most, rest)), ledger.register.resume(id, Optional.of("made-up-other")));
        assertEquals(Optional.empty(), ledger.findView(id).error());
        assertEquals("made-up-other", ledger.runs.findRun(id).orElseThrow().startedBy());
        ledger.completeTask(most, ChunkProgress.ofUndo(10_002, 9_500, 0, 1));
        ledger.completeTask(rest, ChunkProgress.ofUndo(10_003, 1, 0, 0));
        ledger.runs.advanceRun(id);
        ImportView undone = ledger.findView(id);
        assertEquals(ImportState.UNDONE, undone.state());
        assertEquals(List.of(2, 2, 1, 1), List.of(undone.rows(), undone.loaded(), undone.removed(), undone.kept()));
        assertEquals(Optional.empty(), ledger.register.startUndo(id, importedRowRange, "made-up-boss"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnUndoDidIsWrittenDownAndCorrectedRowsMayComeAgain(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId origin = ledger.planRun(LoadMode.AUTO, 2);
        ImportId id = ledger.planRun(LoadMode.AUTO, 2);
        ledger.outcomes.recordCorrections(origin, Map.of(7, 101L, 8, 102L));
        ledger.undos.recordUndoneRows(id, List.of(new UndoneRow(2, 101, false), new UndoneRow(3, 102, true)));
        assertEquals(Map.of(2, 101L), ledger.undos.findRemovedCustomers(id, 1, 9));
        assertEquals(List.of(new UndoneRow(3, 102, true)), ledger.undos.findKeptRows(id, 0, 10));
        assertEquals(List.of(), ledger.undos.findKeptRows(id, 3, 10));
        assertEquals(Map.of(8, 102L), ledger.outcomes.findCorrectedRows(origin, 1, 9));
    }
}
