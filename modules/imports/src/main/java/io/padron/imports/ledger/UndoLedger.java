package io.padron.imports.ledger;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.util.List;
import java.util.Map;

/** The results of undos. */
public interface UndoLedger {

    /**
     * Records the rows in the caller's transaction. A corrected row whose customer is removed may be loaded once more
     * from then on.
     */
    @Requires(Right.UNDO_IMPORTS)
    void recordUndoneRows(ImportId id, List<UndoneRow> rows);

    /** The customers that rows in this range, bounds included, had become before the undo took them back. */
    @Requires(Right.READ_IMPORTS)
    Map<Integer, Long> findRemovedCustomers(ImportId id, int fromRow, int toRow);

    /** The first rows after this one whose customers the undo kept. */
    @Requires(Right.READ_IMPORTS)
    List<UndoneRow> findKeptRows(ImportId id, int afterRow, int atMost);
}
