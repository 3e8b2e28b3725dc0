package io.padron.jobs.rows.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.ledger.RunLedger.ValidationCounts;
import io.padron.kernel.Message;
import io.padron.kernel.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssueLimitsTest {

    @Test
    void aRunStopsWhenNearlyAllOfManyRowsAreRejected() {
        assertTrue(IssueLimits.isBeyondRepair(new ValidationCounts(5_000, 4_751, 0)));
        assertFalse(IssueLimits.isBeyondRepair(new ValidationCounts(5_000, 4_750, 0)));
        assertFalse(IssueLimits.isBeyondRepair(new ValidationCounts(4_999, 4_999, 0)));
        assertTrue(IssueLimits.isBeyondRepair(new ValidationCounts(10_000_000, 9_600_000, 0)));
        assertFalse(IssueLimits.isBeyondRepair(new ValidationCounts(0, 0, 0)));
    }

    @Test
    void theMostSevereIssuesOfARowAreKeptAndTheOthersCounted() {
        List<RowIssue> issues = new ArrayList<>();
        IntStream.range(0, 8).forEach(each -> issues.add(issue(Severity.DOUBT, "doubt-" + each)));
        IntStream.range(0, 8).forEach(each -> issues.add(issue(Severity.ERROR, "error-" + each)));
        List<RowIssue> kept =
                IssueLimits.limit(RowOutcome.rejected(7, issues), false).issues();
        assertEquals(11, kept.size());
        assertEquals("error-0", kept.get(0).code());
        assertEquals("doubt-1", kept.get(9).code());
        assertEquals("more-findings", kept.get(10).code());
        assertTrue(kept.get(10).message().es().contains("6 problemas más"), kept.get(10)::toString);
    }

    @Test
    void onlyTheMostSevereIssueIsKeptAfterManyRowsWithIssues() {
        assertFalse(IssueLimits.isBrief(new ValidationCounts(400_000, 60_000, 40_000)));
        assertTrue(IssueLimits.isBrief(new ValidationCounts(400_000, 60_000, 40_001)));
        RowOutcome row =
                RowOutcome.rejected(7, List.of(issue(Severity.DOUBT, "doubt"), issue(Severity.ERROR, "error")));
        RowOutcome kept = IssueLimits.limit(row, true);
        assertEquals(
                List.of("error"), kept.issues().stream().map(RowIssue::code).toList());
        assertEquals(row.type(), kept.type());
    }

    @Test
    void fewIssuesAreKeptUnchanged() {
        RowOutcome row = RowOutcome.doubtful(7, List.of(issue(Severity.DOUBT, "doubt")));
        assertEquals(row, IssueLimits.limit(row, false));
        assertEquals(row, IssueLimits.limit(row, true));
    }

    private static RowIssue issue(Severity severity, String code) {
        return new RowIssue(severity, code, "RFC", "x", new Message("es", "en"));
    }
}
