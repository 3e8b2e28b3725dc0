package io.padron.imports.ledger;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.util.List;
import java.util.Map;

/** The results of undos. */
public interface UndoLedger {

    /**
     * Records the rows in the caller's transaction. A corrected row whose customer is removed may then be loaded again.
     */
    @Requires(Right.UNDO_IMPORTS)
    void recordUndoneRows(ImportId id, List<UndoneRow> rows);

    /** Finds the removed customers of rows in this range, bounds included. */
    @Requires(Right.READ_IMPORTS)
    Map<Integer, Long> findRemovedCustomers(ImportId id, int fromRow, int toRow);

    /** The first rows after this one whose customers the undo kept. */
    @Requires(Right.READ_IMPORTS)
    List<UndoneRow> findKeptRows(ImportId id, int afterRow, int atMost);
}
