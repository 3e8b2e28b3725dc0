package io.padron.jobs.rows;

import io.padron.customers.withdrawal.RowRange;
import io.padron.customers.withdrawal.Withdrawal;
import io.padron.customers.withdrawal.Withdrawals;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.Progress;
import io.padron.imports.ledger.UndoLedger;
import io.padron.imports.ledger.UndoneRow;
import io.padron.imports.ledger.WorkLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** One chunk of an undo: the customers, what became of them, and the task's position, in one transaction. */
@ApplicationScoped
class Undoing {

    @Inject
    Withdrawals withdrawals;

    @Inject
    UndoLedger undone;

    @Inject
    WorkLedger work;

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void chunk(Claim claim, int fromRow, int rows) {
        List<Withdrawal> became =
                withdrawals.withdraw(claim.importId().toString(), new RowRange(fromRow, fromRow + rows - 1));
        undone.record(
                claim.importId(),
                became.stream()
                        .map(each -> new UndoneRow(each.row(), each.customer().value(), each.kept()))
                        .toList());
        int kept = (int) became.stream().filter(Withdrawal::kept).count();
        work.advance(claim, Progress.undone(fromRow + rows, rows, became.size() - kept, kept));
    }
}
