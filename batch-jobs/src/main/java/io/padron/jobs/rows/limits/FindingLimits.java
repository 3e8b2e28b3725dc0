package io.padron.jobs.rows.limits;

import io.padron.imports.Findings;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.ledger.RunLedger.Tally;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much is written down of a file that is mostly wrong: without limits a few megabytes of rubbish fill gigabytes with
 * findings that no person reads.
 */
public final class FindingLimits {

    private static final Messages MESSAGES = Messages.beside(FindingLimits.class);

    /** After so many judged rows it is known whether nearly all fail. */
    private static final int ROWS_JUDGED_AT_LEAST = 5_000;

    private static final int PERCENT_REFUSED = 95;

    private FindingLimits() {}

    /** Whether nearly all rows are refused, so that judging the others helps nobody. */
    public static boolean hopeless(Tally tally) {
        return tally.rows() >= ROWS_JUDGED_AT_LEAST && tally.refused() * 100L > (long) PERCENT_REFUSED * tally.rows();
    }

    /** That the review stopped for it. */
    public static Message stopped(Tally tally) {
        return MESSAGES.get("too-many-errors", tally.refused(), tally.rows());
    }

    /** Whether so many rows have findings already that only the gravest of each further row is kept. */
    public static boolean brief(Tally tally) {
        return tally.refused() + tally.doubted() > Findings.ROWS_TOLD_FULLY;
    }

    /** The same outcome with no more findings than are kept, in their order. */
    public static RowOutcome limited(RowOutcome outcome, boolean brief) {
        int most = brief ? 1 : Findings.MOST_OF_ROW;
        List<RowIssue> issues = outcome.issues();
        if (issues.size() <= most) {
            return outcome;
        }
        List<RowIssue> kept = new ArrayList<>(issues.stream()
                .sorted(Comparator.comparing(RowIssue::severity))
                .limit(most)
                .toList());
        if (!brief) {
            kept.add(new RowIssue(
                    Severity.DOUBT, "more-findings", "", "", MESSAGES.get("more-findings", issues.size() - most)));
        }
        return new RowOutcome(outcome.row(), outcome.outcome(), outcome.winner(), outcome.customer(), kept);
    }
}
