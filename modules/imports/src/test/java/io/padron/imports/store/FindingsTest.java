package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.FindingGroup;
import io.padron.imports.FindingQuery;
import io.padron.imports.FindingQuery.Problem;
import io.padron.imports.Findings;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.Kind;
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

class FindingsTest {

    private static final ImportId ID = new ImportId(4);
    private static final RowIssue LENGTH = issue(Severity.ERROR, "rfc-wrong-length", "R.F.C.");
    private static final RowIssue PHONE = issue(Severity.ERROR, "phone-too-short", "Celular");
    private static final RowIssue DIGIT = issue(Severity.DOUBT, "rfc-check-digit", "R.F.C.");
    private static final RowIssue TAKEN = issue(Severity.ERROR, "duplicate-identity", "R.F.C.");

    @ParameterizedTest
    @EnumSource
    void problemsAreGroupedByColumnAndCodeTheMostFrequentErrorsFirst(TestDatabase kind) {
        List<FindingGroup> groups = written(kind).groups(ID);
        assertEquals(
                List.of("3 rfc-wrong-length 2", "1 duplicate-identity 7", "1 phone-too-short 4", "2 rfc-check-digit 4"),
                groups.stream()
                        .map(group -> group.rows() + " " + group.example().code() + " " + group.firstRow())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAGroupComeWithAllThatWasFoundInThem(TestDatabase kind) {
        FindingQuery lengths = query(Optional.empty(), Optional.of(problem(LENGTH)), 3, 100);
        assertEquals(
                List.of(RowOutcome.rejected(3, List.of(LENGTH)), RowOutcome.rejected(4, List.of(LENGTH, PHONE, DIGIT))),
                written(kind).rows(ID, lengths, 10));
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAKindAreListedFromAnyRowOnAndBack(TestDatabase kind) {
        Findings findings = written(kind);
        FindingQuery rejected = query(Optional.of(Kind.REJECTED), Optional.empty(), 0, 100);
        assertEquals(List.of(2, 3), numbers(findings.rows(ID, rejected, 2)));
        assertEquals(List.of(4), numbers(findings.rows(ID, rejected.from(4), 2)));
        assertEquals(2, findings.before(ID, rejected.from(4), 2));
        assertEquals(0, findings.before(ID, rejected, 2));
        assertEquals(List.of(9), numbers(findings.rows(ID, query(Optional.empty(), Optional.empty(), 0, 100), 9)));
        assertEquals(
                List.of(RowOutcome.inRegister(7, 77, List.of(TAKEN))),
                findings.rows(
                        ID, query(Optional.of(Kind.DUPLICATE_IN_REGISTER), Optional.of(problem(TAKEN)), 0, 100), 9));
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsOneStatementHoweverManyRowsThereAre(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        List<RowOutcome> many = new ArrayList<>();
        for (int row = 2; row < 500; row++) {
            many.add(RowOutcome.rejected(row, List.of(LENGTH, DIGIT)));
        }
        ledger.outcomes.record(ID, many);
        SqlFindings findings = findings(ledger);
        AtomicInteger statements = ledger.countStatements();
        assertEquals(2, findings.groups(ID).size());
        assertEquals(1, statements.getAndSet(0));
        assertEquals(
                50,
                findings.rows(ID, query(Optional.of(Kind.REJECTED), Optional.empty(), 90, 9000), 50)
                        .size());
        assertEquals(1, statements.get());
    }

    private static SqlFindings findings(TestLedger ledger) {
        SqlFindings findings = new SqlFindings();
        findings.database = ledger.outcomes.database;
        return findings;
    }

    private static Findings written(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ledger.outcomes.record(
                ID,
                List.of(
                        RowOutcome.rejected(2, List.of(LENGTH)),
                        RowOutcome.rejected(3, List.of(LENGTH)),
                        RowOutcome.rejected(4, List.of(LENGTH, PHONE, DIGIT)),
                        RowOutcome.inRegister(7, 77, List.of(TAKEN)),
                        RowOutcome.doubted(9, List.of(DIGIT))));
        ledger.outcomes.record(new ImportId(5), List.of(RowOutcome.rejected(2, List.of(LENGTH, TAKEN))));
        return findings(ledger);
    }

    private static List<Integer> numbers(List<RowOutcome> rows) {
        return rows.stream().map(RowOutcome::row).toList();
    }

    private static FindingQuery query(Optional<Kind> kind, Optional<Problem> problem, int from, int to) {
        return new FindingQuery(kind, problem, from, to);
    }

    private static Problem problem(RowIssue issue) {
        return new Problem(issue.severity(), issue.code(), issue.column());
    }

    private static RowIssue issue(Severity severity, String code, String column) {
        return new RowIssue(severity, code, column, "GODE561231GR8", new Message("Revise.", "Check."));
    }
}
