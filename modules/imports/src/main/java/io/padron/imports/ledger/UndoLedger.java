package io.padron.imports.ledger;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.util.List;
import java.util.Map;

/** What undos did. */
public interface UndoLedger {

    /**
     * Writes it down, in the caller's transaction. A corrected row whose customer is gone may be loaded once more from then
     * on.
     */
    @Requires(Right.UNDO_IMPORTS)
    void record(ImportId id, List<UndoneRow> rows);

    /** The customers that rows in this range, bounds included, had become before the undo took them back. */
    @Requires(Right.READ_IMPORTS)
    Map<Integer, Long> removed(ImportId id, int fromRow, int toRow);

    /** The first rows behind this one whose customers the undo left. */
    @Requires(Right.READ_IMPORTS)
    List<UndoneRow> kept(ImportId id, int afterRow, int atMost);
}
