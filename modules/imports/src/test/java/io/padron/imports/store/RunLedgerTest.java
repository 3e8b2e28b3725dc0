package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ColumnMap;
import io.padron.imports.FileShape;
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
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunLedgerTest {

    @ParameterizedTest
    @EnumSource
    void aCleanFileGoesThroughAllItsPhasesByItself(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.WHEN_CLEAN, 3, 2);
        assertEquals(ImportState.VALIDATING, view(ledger, id).state());

        ledger.complete(new TaskKey(id, Phase.REVIEW, 0), new Progress(90, 3, 2, 0, 1, 0, 1, 0));
        assertEquals(List.of(), ledger.runs.proceed(id));
        ledger.complete(new TaskKey(id, Phase.REVIEW, 1), new Progress(150, 2, 2, 0, 0, 0, 0, 0));
        TaskKey settle = new TaskKey(id, Phase.SETTLE, 0);
        assertEquals(List.of(settle), ledger.runs.proceed(id));
        assertEquals(List.of(), ledger.runs.proceed(id));

        ledger.complete(settle, new Progress(1, 1, 0, 0, 0, 1, 0, 0));
        List<TaskKey> load = ledger.runs.proceed(id);
        assertEquals(List.of(new TaskKey(id, Phase.LOAD, 0), new TaskKey(id, Phase.LOAD, 1)), load);
        assertEquals(ImportState.LOADING, view(ledger, id).state());

        ledger.complete(load.get(0), new Progress(90, 3, 0, 0, 0, 0, 0, 2));
        ledger.complete(load.get(1), new Progress(150, 2, 0, 0, 0, 0, 1, 0));
        ledger.runs.proceed(id);

        ImportView done = view(ledger, id);
        assertEquals(ImportState.COMPLETED, done.state());
        assertEquals(5, done.rows());
        assertEquals(0, done.accepted());
        assertEquals(2, done.loaded());
        assertEquals(1, done.duplicatesInFile());
        assertEquals(2, done.duplicatesInRegister());
        assertEquals(1, done.warnings());
        assertTrue(done.endedAt().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void whoUnderstoodTheFileIsToldForWhichTasksToWakeTheWorkers(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey plan = ledger.enter(LoadMode.MANUAL);

        List<TaskKey> waiting = ledger.planned(plan, 3, 2);

        ImportId id = plan.importId();
        assertEquals(List.of(new TaskKey(id, Phase.REVIEW, 0), new TaskKey(id, Phase.REVIEW, 1)), waiting);
    }

    @ParameterizedTest
    @EnumSource
    void earlierRunsOfTheSameBytesAreFoundNewestFirstAndLaterOnesAreNot(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId first = ledger.enter(LoadMode.MANUAL).importId();
        ImportId second = ledger.enter(LoadMode.MANUAL).importId();
        ImportId third = ledger.enter(LoadMode.MANUAL).importId();
        assertEquals(List.of(second, first), ledger.register.latestOf("0".repeat(64), third));
        assertEquals(List.of(), ledger.register.latestOf("0".repeat(64), first));
        assertEquals(List.of(), ledger.register.latestOf("1".repeat(64), third));
        assertTrue(view(ledger, first).counts());
        ledger.register.cancel(first);
        assertFalse(view(ledger, first).counts());
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithRejectedRowsWaitsForAPersonUnlessToldOtherwise(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertEquals(ImportState.VALIDATED, validated(ledger, LoadMode.WHEN_CLEAN, 1));
        assertEquals(ImportState.LOADING, validated(ledger, LoadMode.WHEN_CLEAN, 0));
        assertEquals(ImportState.LOADING, validated(ledger, LoadMode.AUTO, 1));
        assertEquals(ImportState.VALIDATED, validated(ledger, LoadMode.MANUAL, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aPersonLoadsOnceAndOnlyWhatIsValidated(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.MANUAL, 2);
        assertEquals(Optional.empty(), ledger.register.load(id));
        judge(ledger, id, 0);
        assertEquals(Optional.of(List.of(new TaskKey(id, Phase.LOAD, 0))), ledger.register.load(id));
        assertEquals(Optional.empty(), ledger.register.load(id));
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithNothingToLoadIsCompleted(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.WHEN_CLEAN);
        TaskKey settle = ledger.runs.proceed(id).get(0);
        ledger.complete(settle, new Progress(1, 1, 0, 0, 0, 0, 0, 0));
        assertEquals(List.of(), ledger.runs.proceed(id));
        assertEquals(ImportState.COMPLETED, view(ledger, id).state());
    }

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
        assertEquals(ImportState.CANCELLED, view(ledger, id).state());
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
        assertEquals(ImportState.PAUSED, view(ledger, id).state());
        assertEquals(Optional.of(ImportState.VALIDATING), view(ledger, id).pausedIn());
        assertFalse(ledger.register.pause(id));
        Progress late = new Progress(80, 2, 2, 0, 0, 0, 0, 0);
        assertThrows(ClaimLostException.class, () -> ledger.work.advance(halted, late));
        ledger.runs.failed(id, "internal-error", new Message("Falló.", "It failed."));
        ledger.clock.pass(WorkLedger.LEASE.plusSeconds(1));
        ledger.work.freeTasksOf("node", "node:2");
        assertEquals(List.of(), ledger.work.waiting(10));
        assertEquals(List.of(), ledger.runs.active());
        assertEquals(List.of(), ledger.runs.proceed(id));
        assertEquals(ImportState.PAUSED, view(ledger, id).state());

        assertEquals(Optional.of(List.of(begun, new TaskKey(id, Phase.REVIEW, 1))), ledger.register.resume(id));
        assertEquals(Optional.empty(), ledger.register.resume(id));
        assertEquals(ImportState.VALIDATING, view(ledger, id).state());
        Claim again = ledger.work.claim(begun, "node:2").orElseThrow();
        assertEquals(40, again.nextOffset());
        assertEquals(2, again.rowsLeft());
        assertThrows(ClaimLostException.class, () -> ledger.work.advance(halted, late));
    }

    @ParameterizedTest
    @EnumSource
    void aRunPausedBetweenTwoPhasesTakesItsNextStepWhenResumed(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        ledger.complete(new TaskKey(id, Phase.REVIEW, 0), new Progress(9, 2, 2, 0, 0, 0, 0, 0));
        assertTrue(ledger.register.pause(id));
        assertEquals(Optional.of(List.of(new TaskKey(id, Phase.SETTLE, 0))), ledger.register.resume(id));
    }

    @ParameterizedTest
    @EnumSource
    void aPausedRunCanBeCancelledAndAWaitingOneNotPaused(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId waiting = ledger.plan(LoadMode.MANUAL, 2);
        judge(ledger, waiting, 0);
        assertFalse(ledger.register.pause(waiting));
        ImportId paused = ledger.plan(LoadMode.MANUAL, 2);
        assertTrue(ledger.register.pause(paused));
        assertTrue(ledger.register.cancel(paused));
        assertEquals(ImportState.CANCELLED, view(ledger, paused).state());
        assertEquals(Optional.empty(), view(ledger, paused).pausedIn());
        assertEquals(Optional.empty(), ledger.register.resume(paused));
    }

    @ParameterizedTest
    @EnumSource
    void anEndedRunIsUndoneOnceAndInSeveralTasks(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.plan(LoadMode.AUTO, 2);
        ImportTraces.Rows rows = new ImportTraces.Rows(2, 10_002);
        assertEquals(Optional.empty(), ledger.register.undo(id, rows, "made-up-boss"));
        judge(ledger, id, 0);
        ledger.complete(new TaskKey(id, Phase.LOAD, 0), new Progress(9, 2, 0, 0, 0, 0, 0, 2));
        ledger.runs.proceed(id);

        TaskKey most = new TaskKey(id, Phase.UNDO, 0);
        TaskKey rest = new TaskKey(id, Phase.UNDO, 1);
        assertEquals(Optional.of(List.of(most, rest)), ledger.register.undo(id, rows, "made-up-boss"));
        assertEquals(ImportState.UNDOING, view(ledger, id).state());
        assertEquals("made-up-boss", ledger.runs.run(id).orElseThrow().startedBy());
        assertEquals("made-up-clerk", view(ledger, id).startedBy());
        assertFalse(ledger.register.cancel(id));
        assertEquals(List.of(id), ledger.runs.active());
        Claim claim = ledger.work.claim(most, "node:1").orElseThrow();
        assertEquals(2, claim.nextOffset());
        assertEquals(10_000, claim.rowsLeft());
        ledger.work.advance(claim, Progress.undone(502, 500, 1, 0));

        ledger.runs.failed(id, "internal-error", new Message("Falló.", "It failed."));
        assertEquals(ImportState.PAUSED, view(ledger, id).state());
        assertTrue(view(ledger, id).error().isPresent());
        assertFalse(ledger.register.cancel(id));
        assertEquals(Optional.of(List.of(most, rest)), ledger.register.resume(id));
        assertEquals(Optional.empty(), view(ledger, id).error());
        ledger.complete(most, Progress.undone(10_002, 9_500, 0, 1));
        ledger.complete(rest, Progress.undone(10_003, 1, 0, 0));
        ledger.runs.proceed(id);
        ImportView undone = view(ledger, id);
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

    @ParameterizedTest
    @EnumSource
    void anUnreadableFileSaysWhy(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey plan = ledger.enter(LoadMode.AUTO);
        ledger.runs.failed(plan.importId(), "empty-file", new Message("El archivo está vacío.", "The file is empty."));
        ImportView failed = view(ledger, plan.importId());
        assertEquals(ImportState.FAILED, failed.state());
        assertEquals("empty-file", failed.error().orElseThrow().code());
        assertEquals(List.of(), ledger.work.waiting(10));
    }

    @ParameterizedTest
    @EnumSource
    void aClaimedFileIsOneRun(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertEquals(Optional.empty(), ledger.register.findClaimed("claim"));
        ImportId id = ledger.enterClaimed("claim").importId();
        ledger.enter(LoadMode.AUTO);
        ledger.enter(LoadMode.AUTO);
        ledger.enterClaimed("another");
        assertEquals(id, ledger.register.findClaimed("claim").orElseThrow().id());
        assertThrows(RuntimeException.class, () -> ledger.enterClaimed("claim"));
        assertEquals(4, ledger.register.list(new PageRequest(0, 10)).total());
    }

    @ParameterizedTest
    @EnumSource
    void theNewestRunIsListedFirst(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId first = ledger.plan(LoadMode.MANUAL, 2);
        ImportId second = ledger.plan(LoadMode.MANUAL, 7);
        Page<ImportView> page = ledger.register.list(new PageRequest(0, 1));
        assertEquals(2, page.total());
        assertEquals(second, page.items().get(0).id());
        assertEquals(7, page.items().get(0).rowsInFile());
        assertEquals(
                first,
                ledger.register.list(new PageRequest(1, 1)).items().get(0).id());
    }

    @ParameterizedTest
    @EnumSource
    void theHeaderIsKeptAsThePersonWroteIt(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        FileShape shape = ledger.runs.shape(ledger.plan(LoadMode.MANUAL, 1)).orElseThrow();
        assertEquals(List.of("RFC", "Nota"), shape.headers());
        assertEquals(0, shape.column("identities.RFC"));
        assertEquals(-1, shape.column("reference"));
    }

    private static ImportState validated(TestLedger ledger, LoadMode mode, int rejected) {
        ImportId id = ledger.plan(mode, 2);
        judge(ledger, id, rejected);
        return view(ledger, id).state();
    }

    private static void judge(TestLedger ledger, ImportId id, int rejected) {
        ledger.complete(new TaskKey(id, Phase.REVIEW, 0), new Progress(9, 2, 2 - rejected, rejected, 0, 0, 0, 0));
        TaskKey settle = ledger.runs.proceed(id).get(0);
        ledger.complete(settle, new Progress(1, 1, 0, 0, 0, 0, 0, 0));
        ledger.runs.proceed(id);
    }

    private static ImportView view(TestLedger ledger, ImportId id) {
        return ledger.register.find(id).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonSaidOfTheColumnsIsKept(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ColumnMap said = new ColumnMap(3, List.of("name.first", "", "identities.RFC"));
        ImportId id = ledger.enter(LoadMode.WHEN_CLEAN, Optional.of(said)).importId();
        assertEquals(Optional.of(said), ledger.runs.columns(id));
        assertEquals(
                Optional.empty(),
                ledger.runs.columns(ledger.enter(LoadMode.WHEN_CLEAN).importId()));
        assertEquals(
                "clientes.csv", ledger.register.stored(id).orElseThrow().order().fileName());
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryTakesTheSameStatementsHoweverManyRunsThereAre(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        for (int run = 0; run < 30; run++) {
            ledger.plan(LoadMode.WHEN_CLEAN, 10, 10);
        }
        AtomicInteger statements = ledger.countStatements();
        assertEquals(25, ledger.register.list(new PageRequest(0, 25)).items().size());
        assertEquals(4, statements.get());
    }
}
