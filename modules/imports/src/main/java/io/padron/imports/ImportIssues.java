package io.padron.imports;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.util.List;

/** The issues of a run: in groups with the same solution, and row by row. */
public interface ImportIssues {

    /** At most this many groups are shown; a file with more has a problem of another kind. */
    int MAX_GROUPS = 200;

    /** At most this many issues of a row are stored, the most severe first; one more issue counts the rest. */
    int MAX_PER_ROW = 10;

    /** The first rows of a run with issues are stored with all of them; later rows with the most severe one only. */
    int MAX_ROWS_WITH_ALL_ISSUES = 100_000;

    /** Rows with the same problem in the same column, errors first, the most frequent of them first. */
    @Requires(Right.READ_IMPORTS)
    List<IssueGroup> listGroups(ImportId id);

    /** The first matching rows in the file's order, each with all its issues. */
    @Requires(Right.READ_IMPORTS)
    List<RowOutcome> listRows(ImportId id, IssueQuery query, int atMost);

    /**
     * Finds the first row of the preceding page, which has at most this many matching rows before the query's first
     * row. Returns the query's first row when no earlier row matches.
     */
    @Requires(Right.READ_IMPORTS)
    int findPageStart(ImportId id, IssueQuery query, int rows);
}
