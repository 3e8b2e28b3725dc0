package io.padron.imports.ledger;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The outcomes of rows. Writes join the caller's transaction. */
public interface OutcomeLedger {

    /** Writes down what is to be said of these rows, each of which has no line yet except doubts. */
    @Requires(Right.RUN_IMPORTS)
    void recordOutcomes(ImportId id, List<RowOutcome> outcomes);

    /** Remembers the keys of good rows until {@link #deleteKeys}. */
    @Requires(Right.RUN_IMPORTS)
    void storeKeys(ImportId id, List<RowKeys> keys);

    /**
     * Finds the duplicates of the file, from its first row to its last: a row that is itself a duplicate takes no key.
     *
     * @return in the order of rows, in memory that hardly grows: to be iterated once
     * @throws TooManyDuplicatesException when several millions of keys repeat
     */
    @Requires(Right.RUN_IMPORTS)
    List<DuplicateRow> findDuplicates(ImportId id);

    /** Empties the keys of the run. */
    @Requires(Right.RUN_IMPORTS)
    void deleteKeys(ImportId id);

    /** Rows in this range, bounds included, that were rejected or are duplicates. */
    @Requires(Right.RUN_IMPORTS)
    Set<Integer> findRowsNotLoaded(ImportId id, int fromRow, int toRow);

    /** Rows of these that have doubts. */
    @Requires(Right.RUN_IMPORTS)
    Set<Integer> findDoubtfulRows(ImportId id, Set<Integer> rows);

    /** The recorded outcomes of rows in this range, bounds included. */
    @Requires(Right.READ_IMPORTS)
    SortedMap<Integer, RowOutcome> findOutcomes(ImportId id, int fromRow, int toRow);

    /** Which rows of the import were corrected and loaded by a later one, as which customers; both bounds belong to it. */
    @Requires(Right.READ_IMPORTS)
    Map<Integer, Long> findCorrectedRows(ImportId origin, int fromRow, int toRow);

    /** Rows of the import were corrected and are loaded now, as these customers; in the caller's transaction. */
    @Requires(Right.RUN_IMPORTS)
    void recordCorrections(ImportId origin, Map<Integer, Long> customers);
}
