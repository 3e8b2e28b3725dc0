package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.LoadMode;
import io.padron.imports.files.SkippedData;
import io.padron.imports.files.SkippedData.UnusedColumn;
import io.padron.imports.ledger.TaskKey;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkippedDataTest {

    private static final SkippedData MUCH = new SkippedData(
            List.of(
                    new UnusedColumn(1, "Nota", 2, false),
                    new UnusedColumn(3, "", 1, false),
                    new UnusedColumn(5, "Saldo", 9, true)),
            2,
            List.of("RFC", "(H)"),
            List.of("Marzo", "Abril"),
            true,
            12);

    @ParameterizedTest
    @EnumSource
    void skippedDataIsStoredWithTheRun(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId clean = ledger.planRun(LoadMode.MANUAL, 2);
        ImportId id = plan(ledger, LoadMode.MANUAL, MUCH);

        assertEquals(MUCH, ledger.runs.findFileShape(id).orElseThrow().skippedData());
        assertEquals(MUCH, ledger.findView(id).skippedData());
        assertEquals(SkippedData.NONE, ledger.findView(clean).skippedData());
        assertEquals(
                List.of(MUCH, SkippedData.NONE),
                ledger.views.list(new PageRequest(0, 10)).items().stream()
                        .map(run -> run.skippedData())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatSkippedDataWaitsUnlessTheCallerAskedToLoad(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        for (SkippedData lost : List.of(
                SkippedData.ofColumns(List.of(new UnusedColumn(1, "Nota", 1, false))),
                SkippedData.NONE.withWorkbookData(2, List.of(), List.of()),
                SkippedData.NONE.withWorkbookData(0, List.of(), List.of("Marzo")))) {
            assertEquals(ImportState.VALIDATED, validateAll(ledger, LoadMode.WHEN_CLEAN, lost));
            assertEquals(ImportState.VALIDATED, validateAll(ledger, LoadMode.UNATTENDED, lost));
            assertEquals(ImportState.LOADING, validateAll(ledger, LoadMode.AUTO, lost));
        }
        for (SkippedData nothingLost : List.of(
                SkippedData.NONE,
                SkippedData.ofColumns(List.of(new UnusedColumn(1, "Nota", 0, false))),
                SkippedData.ofColumns(List.of(new UnusedColumn(1, "Nota", 2, true))),
                SkippedData.NONE.withWorkbookData(0, List.of("RFC"), List.of()))) {
            assertEquals(ImportState.LOADING, validateAll(ledger, LoadMode.WHEN_CLEAN, nothingLost));
            assertEquals(ImportState.LOADING, validateAll(ledger, LoadMode.UNATTENDED, nothingLost));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnattendedRunLoadsItsGoodRowsBesideRefusedOnes(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = plan(ledger, LoadMode.UNATTENDED, SkippedData.NONE);
        ledger.validateAll(id, 1);
        assertEquals(ImportState.LOADING, ledger.findView(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void whereNoRowIsToBeLoadedNothingWaits(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = plan(ledger, LoadMode.UNATTENDED, MUCH);
        ledger.validateAll(id, 2);
        assertEquals(ImportState.COMPLETED, ledger.findView(id).state());
    }

    private static ImportState validateAll(TestLedger ledger, LoadMode mode, SkippedData skippedData) {
        ImportId id = plan(ledger, mode, skippedData);
        ledger.validateAll(id, 0);
        return ledger.findView(id).state();
    }

    private static ImportId plan(TestLedger ledger, LoadMode mode, SkippedData skippedData) {
        TaskKey plan = ledger.enterRun(mode);
        ledger.finishPlanning(plan, skippedData, 2);
        return plan.importId();
    }
}
