package io.padron.web.imports.findings;

import io.padron.imports.FindingGroup;
import io.padron.imports.FindingQuery.Problem;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.reports.RowQuery.Choice;
import io.padron.kernel.Severity;
import io.padron.web.Words;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Rows that the same remedy helps, in the reader's words.
 *
 * @param tone wrong, again or doubt
 * @param example which row is told of, and what stands in its cell
 * @param remedy what is told of that row
 */
public record ProblemGroup(
        String tone, String number, String title, String example, String remedy, String address, String addressLabel)
        implements Serializable {

    private static final int LONGEST_SHOWN = 80;
    private static final Set<String> REPEATED = Set.of("duplicate-identity", "reference-taken", "already-corrected");

    /** What must be repaired comes before what is repeated, and that before doubts. */
    public int order() {
        return tone.equals("wrong") ? 0 : tone.equals("again") ? 1 : 2;
    }

    /** The group in the words of the language. */
    public static ProblemGroup of(ImportId id, FindingGroup group, Locale locale) {
        RowIssue issue = group.example();
        String number = NumberFormat.getIntegerInstance(locale).format(group.rows());
        return new ProblemGroup(
                tone(issue),
                number,
                ProblemTitle.of(issue, locale),
                Words.get(exampleKey(issue, locale), Integer.toString(group.firstRow()), shown(issue.text()))
                        .in(locale),
                issue.message().in(locale),
                RowsAddress.of(id, Choice.ALL)
                        .with(new Problem(issue.severity(), issue.code(), issue.column()))
                        .toString(),
                Words.get("group-rows", group.rows()).in(locale));
    }

    /** Enough of it to find the cell by. */
    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** What the sentence about the cell says already is not said twice. */
    private static String exampleKey(RowIssue issue, Locale locale) {
        if (issue.text().isEmpty()) {
            return "group-example-empty";
        }
        return issue.message().in(locale).contains(issue.text()) ? "group-example-told" : "group-example";
    }

    private static String tone(RowIssue issue) {
        if (REPEATED.contains(issue.code())) {
            return "again";
        }
        return issue.severity() == Severity.ERROR ? "wrong" : "doubt";
    }
}
