package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportTraces;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Progress;
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
    void aCancelledRunLetsNobodyWork(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2, 2);
        Claim claim =
                ledger.work.claim(new TaskKey(id, Phase.REVIEW, 0), "node:1").orElseThrow();
        assertTrue(ledger.register.cancel(id));
        assertFalse(ledger.work.finish(claim));
        assertFalse(ledger.work.renew(claim));
        assertEquals(Optional.empty(), ledger.work.claim(new TaskKey(id, Phase.REVIEW, 1), "node:1"));
        assertFalse(ledger.register.cancel(id));
        assertEquals(ImportState.CANCELLED, ledger.view(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void aPausedRunRestsUntilItIsResumedWhereItStood(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 4, 2);
        TaskKey begun = new TaskKey(id, Phase.REVIEW, 0);
        Claim halted = ledger.work.claim(begun, "node:1").orElseThrow();
        ledger.work.advance(halted, new Progress(40, 2, 2, 0, 0, 0, 0, 0));

        assertTrue(ledger.register.pause(id));
        assertEquals(ImportState.PAUSED, ledger.view(id).state());
        assertEquals(Optional.of(ImportState.VALIDATING), ledger.view(id).pausedIn());
        assertFalse(ledger.register.pause(id));
        Progress late = new Progress(80, 2, 2, 0, 0, 0, 0, 0);
        assertThrows(ClaimLostException.class, () -> ledger.work.advance(halted, late));
        ledger.runs.failed(id, "internal-error", new Message("Falló.", "It failed."));
        ledger.clock.pass(WorkLedger.LEASE.plusSeconds(1));
        ledger.work.freeTasksOf("node", "node:2");
        assertEquals(List.of(), ledger.work.waiting(10));
        assertEquals(List.of(), ledger.runs.active());
        assertEquals(List.of(), ledger.runs.proceed(id));
        assertEquals(ImportState.PAUSED, ledger.view(id).state());

        assertEquals(
                Optional.of(List.of(begun, new TaskKey(id, Phase.REVIEW, 1))),
                ledger.register.resume(id, Optional.of("made-up-boss")));
        assertEquals(Optional.empty(), ledger.register.resume(id, Optional.empty()));
        assertEquals(ImportState.VALIDATING, ledger.view(id).state());
        assertEquals("made-up-clerk", ledger.runs.run(id).orElseThrow().startedBy());
        Claim again = ledger.work.claim(begun, "node:2").orElseThrow();
        assertEquals(40, again.nextOffset());
        assertEquals(2, again.rowsLeft());
        assertThrows(ClaimLostException.class, () -> ledger.work.advance(halted, late));
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatCannotGoOnForNowWaitsWithItsReason(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        TaskKey task = new TaskKey(id, Phase.REVIEW, 0);
        Claim claim = ledger.work.claim(task, "node:1").orElseThrow();
        ledger.runs.halted(id, "pack-put-aside", new Message("Se apartó.", "Put aside."));
        ImportView view = ledger.view(id);
        assertEquals(ImportState.PAUSED, view.state());
        assertEquals("pack-put-aside", view.error().orElseThrow().code());
        assertEquals("Put aside.", view.error().orElseThrow().message().en());
        assertFalse(ledger.work.renew(claim));
        assertEquals(Optional.of(List.of(task)), ledger.register.resume(id, Optional.empty()));
        assertEquals(Optional.empty(), ledger.view(id).error());
        assertTrue(ledger.register.cancel(id));
        ledger.runs.halted(id, "pack-put-aside", new Message("Se apartó.", "Put aside."));
        assertEquals(ImportState.CANCELLED, ledger.view(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void aHaltedRunThatIsCancelledHasNothingToResume(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        ledger.runs.halted(id, "no-room", new Message("Reanude.", "Resume."));
        assertTrue(ledger.register.cancel(id));
        assertEquals(ImportState.CANCELLED, ledger.view(id).state());
        assertEquals(Optional.empty(), ledger.view(id).error());
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatHasToWaitSaysSoAndSoonNoMore(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        long[] nanos = {0};
        ledger.views.hindrances.nanos = () -> nanos[0];
        ledger.runs.hindered(id, "no-room", new Message("Sin espacio.", "No room."));
        assertEquals(ImportState.VALIDATING, ledger.view(id).state());
        assertEquals("no-room", ledger.view(id).error().orElseThrow().code());
        nanos[0] = Duration.ofMinutes(1).toNanos();
        assertEquals(Optional.empty(), ledger.view(id).error());
        ledger.runs.hindered(id, "no-room", new Message("Sin espacio.", "No room."));
        assertTrue(ledger.register.cancel(id));
        assertEquals(Optional.empty(), ledger.view(id).error());
    }

    @ParameterizedTest
    @EnumSource
    void aRunPausedBetweenTwoPhasesTakesItsNextStepWhenResumed(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        ledger.complete(new TaskKey(id, Phase.REVIEW, 0), new Progress(9, 2, 2, 0, 0, 0, 0, 0));
        assertTrue(ledger.register.pause(id));
        assertEquals(
                Optional.of(List.of(new TaskKey(id, Phase.SETTLE, 0))), ledger.register.resume(id, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aPausedRunCanBeCancelledAndAWaitingOneNotPaused(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId waiting = ledger.plan(LoadMode.MANUAL, 2);
        ledger.judge(waiting, 0);
        assertFalse(ledger.register.pause(waiting));
        ImportId paused = ledger.plan(LoadMode.MANUAL, 2);
        assertTrue(ledger.register.pause(paused));
        assertTrue(ledger.register.cancel(paused));
        assertEquals(ImportState.CANCELLED, ledger.view(paused).state());
        assertEquals(Optional.empty(), ledger.view(paused).pausedIn());
        assertEquals(Optional.empty(), ledger.register.resume(paused, Optional.of("made-up-boss")));
    }

    @ParameterizedTest
    @EnumSource
    void anEndedRunIsUndoneOnceAndInSeveralTasks(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        ImportTraces.Rows rows = new ImportTraces.Rows(2, 10_002);
        assertEquals(Optional.empty(), ledger.register.undo(id, rows, "made-up-boss"));
        ledger.judge(id, 0);
        ledger.complete(new TaskKey(id, Phase.LOAD, 0), new Progress(9, 2, 0, 0, 0, 0, 0, 2));
        ledger.runs.proceed(id);

        TaskKey most = new TaskKey(id, Phase.UNDO, 0);
        TaskKey rest = new TaskKey(id, Phase.UNDO, 1);
        assertEquals(Optional.of(List.of(most, rest)), ledger.register.undo(id, rows, "made-up-boss"));
        assertEquals(ImportState.UNDOING, ledger.view(id).state());
        assertEquals("made-up-boss", ledger.runs.run(id).orElseThrow().startedBy());
        assertEquals("made-up-clerk", ledger.view(id).startedBy());
        assertFalse(ledger.register.cancel(id));
        assertEquals(List.of(id), ledger.runs.active());
        Claim claim = ledger.work.claim(most, "node:1").orElseThrow();
        assertEquals(2, claim.nextOffset());
        assertEquals(10_000, claim.rowsLeft());
        ledger.work.advance(claim, Progress.undone(502, 500, 1, 0));

        ledger.runs.failed(id, "internal-error", new Message("Falló.", "It failed."));
        assertEquals(ImportState.PAUSED, ledger.view(id).state());
        assertTrue(ledger.view(id).error().isPresent());
        assertFalse(ledger.register.cancel(id));
        assertEquals(Optional.of(List.of(most, rest)), ledger.register.resume(id, Optional.of("made-up-other")));
        assertEquals(Optional.empty(), ledger.view(id).error());
        assertEquals("made-up-other", ledger.runs.run(id).orElseThrow().startedBy());
        ledger.complete(most, Progress.undone(10_002, 9_500, 0, 1));
        ledger.complete(rest, Progress.undone(10_003, 1, 0, 0));
        ledger.runs.proceed(id);
        ImportView undone = ledger.view(id);
        assertEquals(ImportState.UNDONE, undone.state());
        assertEquals(List.of(2, 2, 1, 1), List.of(undone.rows(), undone.loaded(), undone.removed(), undone.kept()));
        assertEquals(Optional.empty(), ledger.register.undo(id, rows, "made-up-boss"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnUndoDidIsWrittenDownAndCorrectedRowsMayComeAgain(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId origin = ledger.plan(LoadMode.AUTO, 2);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        ledger.outcomes.correct(origin, Map.of(7, 101L, 8, 102L));
        ledger.undos.record(id, List.of(new UndoneRow(2, 101, false), new UndoneRow(3, 102, true)));
        assertEquals(Map.of(2, 101L), ledger.undos.removed(id, 1, 9));
        assertEquals(List.of(new UndoneRow(3, 102, true)), ledger.undos.kept(id, 0, 10));
        assertEquals(List.of(), ledger.undos.kept(id, 3, 10));
        assertEquals(Map.of(8, 102L), ledger.outcomes.corrected(origin, 1, 9));
    }
}
