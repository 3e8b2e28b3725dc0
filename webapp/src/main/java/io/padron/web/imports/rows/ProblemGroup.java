package io.padron.web.imports.rows;

import io.padron.imports.ImportId;
import io.padron.imports.IssueGroup;
import io.padron.imports.IssueQuery.IssueGroupKey;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.reports.RowQuery.RowFilter;
import io.padron.kernel.Severity;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Rows with the same problem, in the user's language.
 *
 * @param tone wrong, again or doubt
 * @param example the row of the example and the text of its cell
 * @param remedy the message of that row
 */
public record ProblemGroup(
        String tone, String number, String title, String example, String remedy, String address, String addressLabel)
        implements Serializable {

    private static final int MAX_EXAMPLE_LENGTH = 80;
    private static final Set<String> DUPLICATE_CODES =
            Set.of("duplicate-identity", "reference-taken", "already-corrected");

    /** What must be repaired comes before what is repeated, and that before doubts. */
    public int order() {
        return tone.equals("wrong") ? 0 : tone.equals("again") ? 1 : 2;
    }

    /** The group in the words of the language. */
    public static ProblemGroup of(ImportId id, IssueGroup group, Locale locale) {
        RowIssue issue = group.example();
        String number = NumberFormat.getIntegerInstance(locale).format(group.rows());
        return new ProblemGroup(
                toneOf(issue),
                number,
                ProblemTitle.of(issue, locale),
                UiMessages.get(exampleKey(issue, locale), Integer.toString(group.firstRow()), quote(issue.text()))
                        .in(locale),
                issue.message().in(locale),
                RowsAddress.of(id, RowFilter.ALL)
                        .withGroup(new IssueGroupKey(issue.severity(), issue.code(), issue.column()))
                        .toString(),
                UiMessages.get("group-rows", group.rows()).in(locale));
    }

    /** Enough of it to find the cell by. */
    private static String quote(String text) {
        return text.length() > MAX_EXAMPLE_LENGTH ? text.substring(0, MAX_EXAMPLE_LENGTH) + "…" : text;
    }

    /** A text that the message already contains is not repeated. */
    private static String exampleKey(RowIssue issue, Locale locale) {
        if (issue.text().isEmpty()) {
            return "group-example-empty";
        }
        return issue.message().in(locale).contains(issue.text()) ? "group-example-in-message" : "group-example";
    }

    private static String toneOf(RowIssue issue) {
        if (DUPLICATE_CODES.contains(issue.code())) {
            return "again";
        }
        return issue.severity() == Severity.ERROR ? "wrong" : "doubt";
    }
}
