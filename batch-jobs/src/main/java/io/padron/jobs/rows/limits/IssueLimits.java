package io.padron.jobs.rows.limits;

import io.padron.imports.ImportIssues;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.ledger.RunLedger.ValidationCounts;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Limits what is stored about a file that is mostly wrong: without limits a few megabytes of invalid rows would fill
 * gigabytes with issues that no user reads.
 */
public final class IssueLimits {

    private static final Messages MESSAGES = Messages.forClass(IssueLimits.class);

    /** The number of validated rows after which the share of rejected rows is conclusive. */
    private static final int MIN_VALIDATED_ROWS = 5_000;

    private static final int MAX_PERCENT_REJECTED = 95;

    private IssueLimits() {}

    /** Whether nearly all rows are rejected, so that validating the others is useless. */
    public static boolean isBeyondRepair(ValidationCounts validationCounts) {
        return validationCounts.rows() >= MIN_VALIDATED_ROWS
                && validationCounts.rejected() * 100L > (long) MAX_PERCENT_REJECTED * validationCounts.rows();
    }

    /** Returns the message that the validation stopped for this reason. */
    public static Message stoppedMessage(ValidationCounts validationCounts) {
        return MESSAGES.get("too-many-errors", validationCounts.rejected(), validationCounts.rows());
    }

    /** Whether so many rows have issues that only the most severe issue of each further row is stored. */
    public static boolean isBrief(ValidationCounts validationCounts) {
        return validationCounts.rejected() + validationCounts.warnings() > ImportIssues.MAX_ROWS_WITH_ALL_ISSUES;
    }

    /** Returns the outcome with at most the stored number of issues, in their order. */
    public static RowOutcome limit(RowOutcome outcome, boolean brief) {
        int maxIssues = brief ? 1 : ImportIssues.MAX_PER_ROW;
        List<RowIssue> issues = outcome.issues();
        if (issues.size() <= maxIssues) {
            return outcome;
        }
        List<RowIssue> kept = new ArrayList<>(issues.stream()
                .sorted(Comparator.comparing(RowIssue::severity))
                .limit(maxIssues)
                .toList());
        if (!brief) {
            kept.add(new RowIssue(
                    Severity.DOUBT, "more-findings", "", "", MESSAGES.get("more-findings", issues.size() - maxIssues)));
        }
        return new RowOutcome(
                outcome.row(), outcome.type(), outcome.duplicateOfRow(), outcome.duplicateOfCustomer(), kept);
    }
}
