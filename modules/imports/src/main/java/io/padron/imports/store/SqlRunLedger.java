package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.id.spi.PersonType;
import io.padron.imports.ColumnMapping;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.store.tables.ImportTaskTable;
import io.padron.imports.store.tables.RunCounts;
import io.padron.imports.store.tables.SkippedDataRows;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SqlRunLedger implements RunLedger {

    @Inject
    ImportDatabase database;

    @Inject
    StalledRuns stalledRuns;

    @Override
    public Optional<ImportRun> findRun(ImportId id) {
        return database.withHandle(handle -> handle.createQuery("select * from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> new ImportRun(
                        id,
                        row.getString("file_name"),
                        new CountryCode(row.getString("country")),
                        PersonType.valueOf(row.getString("person_type")),
                        ImportState.valueOf(row.getString("state")),
                        row.getString("payment_method"),
                        Optional.ofNullable(row.getString("undone_by")).orElse(row.getString("started_by"))))
                .findOne());
    }

    @Override
    public Optional<FileShape> findFileShape(ImportId id) {
        record Column(String header, String field) {}
        return database.withHandle(handle -> {
            List<Column> columns = handle.createQuery(
                            "select header, field from import_columns where import_id = ? order by column_index")
                    .bind(0, id.value())
                    .map((row, context) -> new Column(row.getString("header"), row.getString("field")))
                    .list();
            if (columns.isEmpty()) {
                return Optional.<FileShape>empty();
            }
            return handle.createQuery("select encoding, header_row from import_runs where id = ?")
                    .bind(0, id.value())
                    .map((row, context) -> new FileShape(
                            row.getString("encoding"),
                            row.getInt("header_row"),
                            columns.stream().map(Column::header).toList(),
                            columns.stream().map(Column::field).toList(),
                            SkippedDataRows.readSkippedData(handle, id)))
                    .findOne();
        });
    }

    @Override
    public Optional<ColumnMapping> findColumnMapping(ImportId id) {
        return database.withHandle(handle -> {
            Optional<Integer> header = handle.createQuery("select mapped_header_row from import_runs where id = ?")
                    .bind(0, id.value())
                    .mapTo(Integer.class)
                    .findOne();
            return header.map(row -> new ColumnMapping(
                    row,
                    handle.createQuery(
                                    "select field from import_mapped_columns where import_id = ? order by column_index")
                            .bind(0, id.value())
                            .mapTo(String.class)
                            .list()));
        });
    }

    @Override
    public List<SegmentProgress> findSegments(ImportId id) {
        return database.withHandle(handle -> handle.createQuery("""
                        select r.segment, r.first_offset, r.row_total, r.rows_done, coalesce(l.rows_done, 0) as passed
                        from import_tasks r
                        left join import_tasks l
                            on l.import_id = r.import_id and l.segment = r.segment and l.phase = 'LOAD'
                        where r.import_id = ? and r.phase = 'VALIDATE'
                        order by r.segment
                        """)
                .bind(0, id.value())
                .map((row, context) -> new SegmentProgress(
                        row.getInt("segment"),
                        row.getLong("first_offset"),
                        row.getInt("row_total"),
                        row.getInt("rows_done"),
                        row.getInt("passed")))
                .list());
    }

    @Override
    public ValidationCounts countValidatedRows(ImportId id) {
        return database.withHandle(handle -> {
            RunCounts runCounts = RunCounts.readCounts(handle, id);
            return new ValidationCounts(runCounts.rows(), runCounts.rejected(), runCounts.warnings());
        });
    }

    @Override
    public List<TaskKey> finishPlanning(Lease plan, FileShape shape, List<SegmentProgress> segments) {
        return database.withHandle(handle -> {
            // Locks the run before its tasks, as pause and cancel do, so that there is no deadlock.
            ImportDatabase.lockRun(handle, plan.importId());
            if (!SqlWorkLedger.finishTask(handle, plan)) {
                throw new LeaseLostException(plan.task());
            }
            long id = plan.importId().value();
            handle.execute(
                    "update import_runs set state = 'VALIDATING', encoding = ?, header_row = ? where id = ?",
                    shape.encoding(),
                    shape.headerRow(),
                    id);
            PreparedBatch columns = handle.prepareBatch(
                    "insert into import_columns (import_id, column_index, header, field) values (?, ?, ?, ?)");
            IntStream.range(0, shape.headers().size())
                    .forEach(index -> columns.add(
                            id,
                            index,
                            truncate(shape.headers().get(index)),
                            shape.fields().get(index)));
            columns.execute();
            SkippedDataRows.writeSkippedData(handle, plan.importId(), shape.skippedData());
            ImportTaskTable.insertTasks(handle, plan.importId(), Phase.VALIDATE, segments);
            return ImportTaskTable.findPendingTasks(handle, plan.importId());
        });
    }

    @Override
    public void failRun(ImportId id, String code, Message message) {
        database.withHandle(handle -> {
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            if (!recordStopReason(runStateMachine, code, message)) {
                return false;
            }
            if (runStateMachine.readState() == ImportState.UNDOING) {
                // An incomplete undo does not fail: it waits until a user resumes it.
                ImportTaskTable.pauseTasks(handle, id);
                runStateMachine.pauseRun();
            } else {
                ImportTaskTable.cancelTasks(handle, id);
                runStateMachine.endRun(ImportState.FAILED);
            }
            return true;
        });
    }

    @Override
    public void pauseRun(ImportId id, String code, Message message) {
        database.withHandle(handle -> {
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            if (!recordStopReason(runStateMachine, code, message)) {
                return false;
            }
            ImportTaskTable.pauseTasks(handle, id);
            runStateMachine.pauseRun();
            return true;
        });
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public void reportStall(ImportId id, String code, Message message) {
        stalledRuns.reportStall(id, new ImportView.ImportError(code, message));
    }

    /** Records why the run stops; false when a user has paused or ended it meanwhile, which takes precedence. */
    private static boolean recordStopReason(RunStateMachine runStateMachine, String code, Message message) {
        if (!ImportDatabase.lockRun(runStateMachine.handle(), runStateMachine.id())
                || !runStateMachine.readState().isActive()) {
            return false;
        }
        runStateMachine
                .handle()
                .execute(
                        "update import_runs set error_code = ?, error_es = ?, error_en = ? where id = ?",
                        code,
                        message.es(),
                        message.en(),
                        runStateMachine.id().value());
        return true;
    }

    @Override
    public List<TaskKey> advanceRun(ImportId id) {
        return database.withHandle(handle -> {
            if (!ImportDatabase.lockRun(handle, id)) {
                return List.<TaskKey>of();
            }
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            return runStateMachine.advanceRun();
        });
    }

    @Override
    public List<ImportId> findActiveRuns() {
        return database.withHandle(handle -> handle.createQuery(
                        "select id from import_runs where state in ('RECEIVED', 'VALIDATING', 'LOADING', 'UNDOING') order by id")
                .map((row, context) -> new ImportId(row.getLong("id")))
                .list());
    }

    private static String truncate(String header) {
        return header.substring(0, Math.min(header.length(), 1000));
    }
}
