package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.LoadMode;
import io.padron.imports.files.LeftOut;
import io.padron.imports.files.LeftOut.UnusedColumn;
import io.padron.imports.ledger.TaskKey;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeftOutTest {

    private static final LeftOut MUCH = new LeftOut(
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
    void whatWasLeftOutIsKeptWithTheRun(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId clean = ledger.plan(LoadMode.MANUAL, 2);
        ImportId id = plan(ledger, LoadMode.MANUAL, MUCH);

        assertEquals(MUCH, ledger.runs.shape(id).orElseThrow().leftOut());
        assertEquals(MUCH, ledger.view(id).leftOut());
        assertEquals(LeftOut.NOTHING, ledger.view(clean).leftOut());
        assertEquals(
                List.of(MUCH, LeftOut.NOTHING),
                ledger.views.list(new PageRequest(0, 10)).items().stream()
                        .map(run -> run.leftOut())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatLeftOutDataNeverLoadsByItselfUnlessTheCallerAskedForIt(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        for (LeftOut lost : List.of(
                LeftOut.columns(List.of(new UnusedColumn(1, "Nota", 1, false))),
                LeftOut.NOTHING.withBook(2, List.of(), List.of()),
                LeftOut.NOTHING.withBook(0, List.of(), List.of("Marzo")))) {
            assertEquals(ImportState.VALIDATED, judged(ledger, LoadMode.WHEN_CLEAN, lost));
            assertEquals(ImportState.VALIDATED, judged(ledger, LoadMode.UNATTENDED, lost));
            assertEquals(ImportState.LOADING, judged(ledger, LoadMode.AUTO, lost));
        }
        for (LeftOut nothingLost : List.of(
                LeftOut.NOTHING,
                LeftOut.columns(List.of(new UnusedColumn(1, "Nota", 0, false))),
                LeftOut.columns(List.of(new UnusedColumn(1, "Nota", 2, true))),
                LeftOut.NOTHING.withBook(0, List.of("RFC"), List.of()))) {
            assertEquals(ImportState.LOADING, judged(ledger, LoadMode.WHEN_CLEAN, nothingLost));
            assertEquals(ImportState.LOADING, judged(ledger, LoadMode.UNATTENDED, nothingLost));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnattendedRunLoadsItsGoodRowsBesideRefusedOnes(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = plan(ledger, LoadMode.UNATTENDED, LeftOut.NOTHING);
        ledger.judge(id, 1);
        assertEquals(ImportState.LOADING, ledger.view(id).state());
    }

    @ParameterizedTest
    @EnumSource
    void whereNoRowIsToBeLoadedNothingWaits(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId id = plan(ledger, LoadMode.UNATTENDED, MUCH);
        ledger.judge(id, 2);
        assertEquals(ImportState.COMPLETED, ledger.view(id).state());
    }

    private static ImportState judged(TestLedger ledger, LoadMode mode, LeftOut leftOut) {
        ImportId id = plan(ledger, mode, leftOut);
        ledger.judge(id, 0);
        return ledger.view(id).state();
    }

    private static ImportId plan(TestLedger ledger, LoadMode mode, LeftOut leftOut) {
        TaskKey plan = ledger.enter(mode);
        ledger.planned(plan, leftOut, 2);
        return plan.importId();
    }
}
