package io.padron.jobs.rows;

import io.padron.customers.reversal.ImportReversals;
import io.padron.customers.reversal.ReversedRow;
import io.padron.customers.reversal.RowRange;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.UndoLedger;
import io.padron.imports.ledger.UndoneRow;
import io.padron.imports.ledger.WorkLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Removes the customers of one chunk of an undo, and records their outcomes and the task's position in one transaction.
 */
@ApplicationScoped
class UndoChunk {

    @Inject
    ImportReversals importReversals;

    @Inject
    UndoLedger undone;

    @Inject
    WorkLedger work;

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void undoRows(Lease lease, int fromRow, int rows) {
        List<ReversedRow> reversedRows =
                importReversals.reverseRows(lease.importId().toString(), new RowRange(fromRow, fromRow + rows - 1));
        undone.recordUndoneRows(
                lease.importId(),
                reversedRows.stream()
                        .map(each -> new UndoneRow(each.row(), each.customer().value(), each.kept()))
                        .toList());
        int kept = (int) reversedRows.stream().filter(ReversedRow::kept).count();
        work.advanceTask(lease, ChunkProgress.ofUndo(fromRow + rows, rows, reversedRows.size() - kept, kept));
    }
}
