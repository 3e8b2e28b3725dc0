package io.padron.imports.ledger;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What became of the rows. Writing joins the caller's transaction. */
public interface OutcomeLedger {

    /** Writes down what is to be said of these rows, each of which has no line yet except doubts. */
    @Requires(Right.RUN_IMPORTS)
    void record(ImportId id, List<RowOutcome> outcomes);

    /** Remembers the keys of good rows until {@link #forgetKeys}. */
    @Requires(Right.RUN_IMPORTS)
    void remember(ImportId id, List<RowKeys> keys);

    /**
     * The rows that double a lower row, judged from the file's first row to its last: a row that is itself a double takes
     * no key.
     *
     * @return by row, in memory that hardly grows: to be gone through once
     * @throws TooManyDoublesException when several millions of keys repeat
     */
    @Requires(Right.RUN_IMPORTS)
    List<DoubledRow> doubles(ImportId id);

    /** Empties the keys of the run. */
    @Requires(Right.RUN_IMPORTS)
    void forgetKeys(ImportId id);

    /** Rows in this range, bounds included, that were refused or doubled. */
    @Requires(Right.RUN_IMPORTS)
    Set<Integer> missing(ImportId id, int fromRow, int toRow);

    /** Rows of these that have doubts. */
    @Requires(Right.RUN_IMPORTS)
    Set<Integer> doubted(ImportId id, Set<Integer> rows);

    /** What was written down of rows in this range, bounds included. */
    @Requires(Right.READ_IMPORTS)
    SortedMap<Integer, RowOutcome> outcomes(ImportId id, int fromRow, int toRow);

    /** Which rows of the import were corrected and loaded by a later one, as which customers; both bounds belong to it. */
    @Requires(Right.READ_IMPORTS)
    Map<Integer, Long> corrected(ImportId origin, int fromRow, int toRow);

    /** Rows of the import were corrected and are loaded now, as these customers; in the caller's transaction. */
    @Requires(Right.RUN_IMPORTS)
    void correct(ImportId origin, Map<Integer, Long> customers);
}
