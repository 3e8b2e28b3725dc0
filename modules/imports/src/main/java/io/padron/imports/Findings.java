package io.padron.imports;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.util.List;

/** What was found in a run: grouped by what repairs it, and row by row. */
public interface Findings {

    /** At most this many groups are told; a file that has more has other troubles. */
    int MOST_GROUPS = 200;

    /** At most this many findings of a row are kept, the gravest first; what is above is counted in one more. */
    int MOST_OF_ROW = 10;

    /** So many rows of a run are told with all their findings; of further ones only the gravest is kept. */
    int ROWS_TOLD_FULLY = 100_000;

    /** Rows with the same problem in the same column, errors first, the most frequent of them first. */
    @Requires(Right.READ_IMPORTS)
    List<FindingGroup> groups(ImportId id);

    /** The first rows of those that are asked for, in the file's order; each with all that was found in it. */
    @Requires(Right.READ_IMPORTS)
    List<RowOutcome> rows(ImportId id, FindingQuery query, int atMost);

    /**
     * The row from which so many of those asked for come before the query's first row; that first row itself when there
     * are none.
     */
    @Requires(Right.READ_IMPORTS)
    int before(ImportId id, FindingQuery query, int rows);
}
