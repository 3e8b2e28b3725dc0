package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Progress;
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
        ImportId id = ledger.plan(LoadMode.WHEN_CLEAN, 3, 2);
        assertEquals(ImportState.VALIDATING, ledger.view(id).state());

        ledger.complete(new TaskKey(id, Phase.REVIEW, 0), new Progress(90, 3, 2, 0, 1, 0, 1, 0));
        assertEquals(List.of(), ledger.runs.proceed(id));
        ledger.complete(new TaskKey(id, Phase.REVIEW, 1), new Progress(150, 2, 2, 0, 0, 0, 0, 0));
        TaskKey settle = new TaskKey(id, Phase.SETTLE, 0);
        assertEquals(List.of(settle), ledger.runs.proceed(id));
        assertEquals(List.of(), ledger.runs.proceed(id));

        ledger.complete(settle, new Progress(1, 1, 0, 0, 0, 1, 0, 0));
        List<TaskKey> load = ledger.runs.proceed(id);
        assertEquals(List.of(new TaskKey(id, Phase.LOAD, 0), new TaskKey(id, Phase.LOAD, 1)), load);
        assertEquals(ImportState.LOADING, ledger.view(id).state());

        ledger.complete(load.get(0), new Progress(90, 3, 0, 0, 0, 0, 0, 2));
        ledger.complete(load.get(1), new Progress(150, 2, 0, 0, 0, 0, 1, 0));
        ledger.runs.proceed(id);

        ImportView done = ledger.view(id);
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
        ledger.judge(id, 0);
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
        assertEquals(ImportState.COMPLETED, ledger.view(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void anUnreadableFileSaysWhy(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        TaskKey plan = ledger.enter(LoadMode.AUTO);
        ledger.runs.failed(plan.importId(), "empty-file", new Message("El archivo está vacío.", "The file is empty."));
        ImportView failed = ledger.view(plan.importId());
        assertEquals(ImportState.FAILED, failed.state());
        assertEquals("empty-file", failed.error().orElseThrow().code());
        assertEquals(List.of(), ledger.work.waiting(10));
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
        ledger.judge(id, rejected);
        return ledger.view(id).state();
    }
}
