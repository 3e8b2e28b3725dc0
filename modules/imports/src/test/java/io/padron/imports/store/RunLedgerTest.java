package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.kernel.Message;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunLedgerTest {

    @ParameterizedTest
    @EnumSource
    void aCleanFileGoesThroughAllItsPhasesByItself(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.WHEN_CLEAN, 3, 2);
        assertEquals(ImportState.VALIDATING, ledger.findView(id).state());

        ledger.completeTask(new TaskKey(id, Phase.VALIDATE, 0), new ChunkProgress(90, 3, 2, 0, 1, 0, 1, 0));
        assertEquals(List.of(), ledger.runs.advanceRun(id));
        ledger.completeTask(new TaskKey(id, Phase.VALIDATE, 1), new ChunkProgress(150, 2, 2, 0, 0, 0, 0, 0));
        TaskKey deduplicate = new TaskKey(id, Phase.DEDUPLICATE, 0);
        assertEquals(List.of(deduplicate), ledger.runs.advanceRun(id));
        assertEquals(List.of(), ledger.runs.advanceRun(id));

        ledger.completeTask(deduplicate, new ChunkProgress(1, 1, 0, 0, 0, 1, 0, 0));
        List<TaskKey> load = ledger.runs.advanceRun(id);
        assertEquals(List.of(new TaskKey(id, Phase.LOAD, 0), new TaskKey(id, Phase.LOAD, 1)), load);
        assertEquals(ImportState.LOADING, ledger.findView(id).state());

        ledger.completeTask(load.get(0), new ChunkProgress(90, 3, 0, 0, 0, 0, 0, 2));
        ledger.completeTask(load.get(1), new ChunkProgress(150, 2, 0, 0, 0, 0, 1, 0));
        ledger.runs.advanceRun(id);

        ImportView done = ledger.findView(id);
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
    void finishingThePlanReturnsTheTasksToWakeWorkersFor(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey plan = ledger.enterRun(LoadMode.MANUAL);

        List<TaskKey> waiting = ledger.finishPlanning(plan, 3, 2);

        ImportId id = plan.importId();
        assertEquals(List.of(new TaskKey(id, Phase.VALIDATE, 0), new TaskKey(id, Phase.VALIDATE, 1)), waiting);
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithRejectedRowsWaitsUnlessItsModeIsAuto(TestDatabase kind) {
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
        ImportId id = ledger.planRun(LoadMode.MANUAL, 2);
        assertEquals(Optional.empty(), ledger.register.startLoading(id));
        ledger.validateAll(id, 0);
        assertEquals(Optional.of(List.of(new TaskKey(id, Phase.LOAD, 0))), ledger.register.startLoading(id));
        assertEquals(Optional.empty(), ledger.register.startLoading(id));
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithNothingToLoadIsCompleted(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = ledger.planRun(LoadMode.WHEN_CLEAN);
        TaskKey deduplicate = ledger.runs.advanceRun(id).get(0);
        ledger.completeTask(deduplicate, new ChunkProgress(1, 1, 0, 0, 0, 0, 0, 0));
        assertEquals(List.of(), ledger.runs.advanceRun(id));
        assertEquals(ImportState.COMPLETED, ledger.findView(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void anUnreadableFileSaysWhy(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey plan = ledger.enterRun(LoadMode.AUTO);
        ledger.runs.failRun(plan.importId(), "empty-file", new Message("El archivo está vacío.", "The file is empty."));
        ImportView failed = ledger.findView(plan.importId());
        assertEquals(ImportState.FAILED, failed.state());
        assertEquals("empty-file", failed.error().orElseThrow().code());
        assertEquals(List.of(), ledger.work.findDueTasks(10));
    }

    @ParameterizedTest
    @EnumSource
    void theHeaderIsKeptAsThePersonWroteIt(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        FileShape shape =
                ledger.runs.findFileShape(ledger.planRun(LoadMode.MANUAL, 1)).orElseThrow();
        assertEquals(List.of("RFC", "Nota"), shape.headers());
        assertEquals(0, shape.indexOf("identities.RFC"));
        assertEquals(-1, shape.indexOf("reference"));
    }

    private static ImportState validated(TestLedger ledger, LoadMode mode, int rejected) {
        ImportId id = ledger.planRun(mode, 2);
        ledger.validateAll(id, rejected);
        return ledger.findView(id).state();
    }
}
