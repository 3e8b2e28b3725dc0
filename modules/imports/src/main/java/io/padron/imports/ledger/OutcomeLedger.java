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

    /** Records the outcomes of these rows, which have no recorded outcome yet except doubts. */
    @Requires(Right.RUN_IMPORTS)
    void recordOutcomes(ImportId id, List<RowOutcome> outcomes);

    /** Stores the keys of accepted rows until {@link #deleteKeys}. */
    @Requires(Right.RUN_IMPORTS)
    void storeKeys(ImportId id, List<RowKeys> keys);

    /**
     * Finds the duplicates of the file, from its first row to its last. A row that is itself a duplicate takes no key.
     *
     * @return in the order of rows, to be iterated once; its elements are created during iteration to save memory
     * @throws TooManyDuplicatesException when several million keys repeat
     */
    @Requires(Right.RUN_IMPORTS)
    List<DuplicateRow> findDuplicates(ImportId id);

    /** Deletes the keys of the run. */
    @Requires(Right.RUN_IMPORTS)
    void deleteKeys(ImportId id);

    /** Rows in this range, bounds included, that were rejected or are duplicates. */
    @Requires(Right.RUN_IMPORTS)
    Set<Integer> findRowsNotLoaded(ImportId id, int fromRow, int toRow);

    /** Finds the rows with doubts among these. */
    @Requires(Right.RUN_IMPORTS)
    Set<Integer> findDoubtfulRows(ImportId id, Set<Integer> rows);

    /** The recorded outcomes of rows in this range, bounds included. */
    @Requires(Right.READ_IMPORTS)
    SortedMap<Integer, RowOutcome> findOutcomes(ImportId id, int fromRow, int toRow);

    /**
     * Finds the rows of the import in this range, bounds included, that a later import has corrected and loaded, each
     * with its customer.
     */
    @Requires(Right.READ_IMPORTS)
    Map<Integer, Long> findCorrectedRows(ImportId origin, int fromRow, int toRow);

    /** Records, in the caller's transaction, that rows of the import are corrected and loaded as these customers. */
    @Requires(Right.RUN_IMPORTS)
    void recordCorrections(ImportId origin, Map<Integer, Long> customers);
}
