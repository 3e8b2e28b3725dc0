package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ImportId;
import io.padron.imports.ImportIssues;
import io.padron.imports.IssueGroup;
import io.padron.imports.IssueQuery;
import io.padron.imports.IssueQuery.IssueGroupKey;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.OutcomeType;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.kernel.Message;
import io.padron.kernel.Severity;
import io.padron.schema.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportIssuesTest {

    private static final ImportId ID = new ImportId(4);
    private static final RowIssue LENGTH = issue(Severity.ERROR, "rfc-wrong-length", "R.F.C.");
    private static final RowIssue PHONE = issue(Severity.ERROR, "phone-too-short", "Celular");
    private static final RowIssue DIGIT = issue(Severity.DOUBT, "rfc-check-digit", "R.F.C.");
    private static final RowIssue TAKEN = issue(Severity.ERROR, "duplicate-identity", "R.F.C.");

    @ParameterizedTest
    @EnumSource
    void problemsAreGroupedByColumnAndCodeTheMostFrequentErrorsFirst(TestDatabase kind) {
        List<IssueGroup> groups = writeIssues(kind).listGroups(ID);
        assertEquals(
                List.of("3 rfc-wrong-length 2", "1 duplicate-identity 7", "1 phone-too-short 4", "2 rfc-check-digit 4"),
                groups.stream()
                        .map(group -> group.rows() + " " + group.example().code() + " " + group.firstRow())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAGroupComeWithAllThatWasFoundInThem(TestDatabase kind) {
        IssueQuery lengths = query(Optional.empty(), Optional.of(toGroupKey(LENGTH)), 3, 100);
        assertEquals(
                List.of(RowOutcome.rejected(3, List.of(LENGTH)), RowOutcome.rejected(4, List.of(LENGTH, PHONE, DIGIT))),
                writeIssues(kind).listRows(ID, lengths, 10));
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAKindAreListedFromAnyRowOnAndBack(TestDatabase kind) {
        ImportIssues importIssues = writeIssues(kind);
        IssueQuery rejected = query(Optional.of(OutcomeType.REJECTED), Optional.empty(), 0, 100);
        assertEquals(List.of(2, 3), rowNumbers(importIssues.listRows(ID, rejected, 2)));
        assertEquals(List.of(4), rowNumbers(importIssues.listRows(ID, rejected.startingAt(4), 2)));
        assertEquals(2, importIssues.findPageStart(ID, rejected.startingAt(4), 2));
        assertEquals(0, importIssues.findPageStart(ID, rejected, 2));
        assertEquals(
                List.of(9),
                rowNumbers(importIssues.listRows(ID, query(Optional.empty(), Optional.empty(), 0, 100), 9)));
        assertEquals(
                List.of(RowOutcome.duplicateInRegister(7, 77, List.of(TAKEN))),
                importIssues.listRows(
                        ID,
                        query(Optional.of(OutcomeType.DUPLICATE_IN_REGISTER), Optional.of(toGroupKey(TAKEN)), 0, 100),
                        9));
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsOneStatementHoweverManyRowsThereAre(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        List<RowOutcome> many = new ArrayList<>();
        for (int row = 2; row < 500; row++) {
            many.add(RowOutcome.rejected(row, List.of(LENGTH, DIGIT)));
        }
        ledger.outcomes.recordOutcomes(ID, many);
        SqlImportIssues findings = createIssues(ledger);
        AtomicInteger statements = ledger.countStatements();
        assertEquals(2, findings.listGroups(ID).size());
        assertEquals(1, statements.getAndSet(0));
        assertEquals(
                50,
                findings.listRows(ID, query(Optional.of(OutcomeType.REJECTED), Optional.empty(), 90, 9000), 50)
                        .size());
        assertEquals(1, statements.get());
    }

    private static SqlImportIssues createIssues(TestLedger ledger) {
        SqlImportIssues findings = new SqlImportIssues();
        findings.database = ledger.outcomes.database;
        return findings;
    }

    private static ImportIssues writeIssues(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ledger.outcomes.recordOutcomes(
                ID,
                List.of(
                        RowOutcome.rejected(2, List.of(LENGTH)),
                        RowOutcome.rejected(3, List.of(LENGTH)),
                        RowOutcome.rejected(4, List.of(LENGTH, PHONE, DIGIT)),
                        RowOutcome.duplicateInRegister(7, 77, List.of(TAKEN)),
                        RowOutcome.doubtful(9, List.of(DIGIT))));
        ledger.outcomes.recordOutcomes(new ImportId(5), List.of(RowOutcome.rejected(2, List.of(LENGTH, TAKEN))));
        return createIssues(ledger);
    }

    private static List<Integer> rowNumbers(List<RowOutcome> rows) {
        return rows.stream().map(RowOutcome::row).toList();
    }

    private static IssueQuery query(Optional<OutcomeType> kind, Optional<IssueGroupKey> problem, int from, int to) {
        return new IssueQuery(kind, problem, from, to);
    }

    private static IssueGroupKey toGroupKey(RowIssue issue) {
        return new IssueGroupKey(issue.severity(), issue.code(), issue.column());
    }

    private static RowIssue issue(Severity severity, String code, String column) {
        return new RowIssue(severity, code, column, "GODE561231GR8", new Message("Revise.", "Check."));
    }
}
