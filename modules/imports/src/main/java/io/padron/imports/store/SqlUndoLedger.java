package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.UndoLedger;
import io.padron.imports.ledger.UndoneRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
@Guarded
@Transactional
class SqlUndoLedger implements UndoLedger {

    @Inject
    ImportDatabase database;

    @Override
    public void recordUndoneRows(ImportId id, List<UndoneRow> rows) {
        List<UndoneRow> kept = rows.stream().filter(UndoneRow::kept).toList();
        List<UndoneRow> removed = rows.stream().filter(row -> !row.kept()).toList();
        database.withHandle(handle -> {
            insertRows(handle, id, "import_kept_rows", kept);
            insertRows(handle, id, "import_removed_rows", removed);
            PreparedBatch corrected = handle.prepareBatch("delete from import_corrected_rows where customer_id = ?");
            removed.forEach(row -> corrected.add(row.customer()));
            return corrected.size() == 0 ? 0 : corrected.execute().length;
        });
    }

    private static void insertRows(Handle handle, ImportId id, String table, List<UndoneRow> rows) {
        PreparedBatch batch =
                handle.prepareBatch("insert into " + table + " (import_id, row_no, customer_id) values (?, ?, ?)");
        rows.forEach(row -> batch.add(id.value(), row.row(), row.customer()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public Map<Integer, Long> findRemovedCustomers(ImportId id, int fromRow, int toRow) {
        return database.withHandle(handle -> handle
                .createQuery("select row_no, customer_id from import_removed_rows"
                        + " where import_id = ? and row_no between ? and ?")
                .bind(0, id.value())
                .bind(1, fromRow)
                .bind(2, toRow)
                .map((row, context) -> new UndoneRow(row.getInt(1), row.getLong(2), false))
                .stream()
                .collect(Collectors.toMap(UndoneRow::row, UndoneRow::customer)));
    }

    @Override
    public List<UndoneRow> findKeptRows(ImportId id, int afterRow, int atMost) {
        return database.withHandle(handle -> handle.createQuery("select row_no, customer_id from import_kept_rows"
                        + " where import_id = :id and row_no > :row order by row_no fetch first :most rows only")
                .bind("id", id.value())
                .bind("row", afterRow)
                .bind("most", atMost)
                .map((row, context) -> new UndoneRow(row.getInt(1), row.getLong(2), true))
                .list());
    }
}
