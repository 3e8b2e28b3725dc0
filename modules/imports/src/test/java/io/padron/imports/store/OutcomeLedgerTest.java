package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.ledger.DuplicateRow;
import io.padron.imports.ledger.RowKeys;
import io.padron.kernel.Message;
import io.padron.kernel.Severity;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeLedgerTest {

    private static final ImportId ID = new ImportId(1);
    private static final RowIssue DOUBT = issue(Severity.DOUBT, "rfc-check-digit");
    private static final RowIssue ERROR = issue(Severity.ERROR, "duplicate-identity");

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsReadBack(TestDatabase kind) {
        SqlOutcomeLedger outcomes = new TestLedger(kind).outcomes;
        List<RowOutcome> written = List.of(
                RowOutcome.doubtful(2, List.of(DOUBT)),
                RowOutcome.rejected(3, List.of(ERROR, DOUBT)),
                RowOutcome.duplicateInFile(5, 2, List.of(ERROR)),
                RowOutcome.duplicateInRegister(6, 77, List.of(ERROR)));
        outcomes.recordOutcomes(ID, written);
        SortedMap<Integer, RowOutcome> read = outcomes.findOutcomes(ID, 2, 6);
        assertEquals(written, List.copyOf(read.values()));
        assertEquals(Set.of(3, 5), outcomes.findRowsNotLoaded(ID, 2, 5));
        assertEquals(Set.of(2), outcomes.findDoubtfulRows(ID, Set.of(2, 6)));
    }

    @ParameterizedTest
    @EnumSource
    void aDoubtfulRowMayBecomeADuplicate(TestDatabase kind) {
        SqlOutcomeLedger outcomes = new TestLedger(kind).outcomes;
        outcomes.recordOutcomes(ID, List.of(RowOutcome.doubtful(2, List.of(DOUBT))));
        outcomes.recordOutcomes(ID, List.of(RowOutcome.duplicateInRegister(2, 77, List.of(ERROR))));
        assertEquals(
                RowOutcome.duplicateInRegister(2, 77, List.of(DOUBT, ERROR)),
                outcomes.findOutcomes(ID, 2, 2).get(2));
    }

    @ParameterizedTest
    @EnumSource
    void duplicatesAreFoundInAnyOrderOfSegments(TestDatabase kind) {
        SqlOutcomeLedger outcomes = new TestLedger(kind).outcomes;
        outcomes.storeKeys(ID, List.of(new RowKeys(900, List.of("MX:RFC:A", "ref-1")), new RowKeys(901, List.of())));
        outcomes.storeKeys(ID, List.of(new RowKeys(2, List.of("MX:RFC:A", "ref-2")), new RowKeys(3, List.of("ref-1"))));
        outcomes.storeKeys(new ImportId(2), List.of(new RowKeys(1, List.of("MX:RFC:A"))));
        assertEquals(List.of(new DuplicateRow(900, 2, 0)), outcomes.findDuplicates(ID));
        outcomes.deleteKeys(ID);
        assertEquals(List.of(), outcomes.findDuplicates(ID));
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectedRowIsKnownByTheImportItCameFrom(TestDatabase kind) {
        SqlOutcomeLedger outcomes = new TestLedger(kind).outcomes;
        outcomes.recordCorrections(ID, Map.of(7, 70L, 9, 90L));
        outcomes.recordCorrections(new ImportId(2), Map.of(7, 71L));
        assertEquals(Map.of(7, 70L), outcomes.findCorrectedRows(ID, 2, 8));
        assertThrows(JdbiException.class, () -> outcomes.recordCorrections(ID, Map.of(7, 72L)));
    }

    private static RowIssue issue(Severity severity, String code) {
        return new RowIssue(severity, code, "RFC", "GODE561231GR8", new Message("Revise.", "Check."));
    }
}
