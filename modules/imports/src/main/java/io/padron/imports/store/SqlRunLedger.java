package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ColumnMap;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonType;
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
    LedgerDatabase database;

    @Inject
    Hindrances hindrances;

    @Override
    public Optional<Run> run(ImportId id) {
        return database.with(handle -> handle.createQuery("select * from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> new Run(
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
    public Optional<FileShape> shape(ImportId id) {
        record Column(String header, String field) {}
        return database.with(handle -> {
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
                            LeftOutLines.of(handle, id)))
                    .findOne();
        });
    }

    @Override
    public Optional<ColumnMap> columns(ImportId id) {
        return database.with(handle -> {
            Optional<Integer> header = handle.createQuery("select mapped_header from import_runs where id = ?")
                    .bind(0, id.value())
                    .mapTo(Integer.class)
                    .findOne();
            return header.map(row -> new ColumnMap(
                    row,
                    handle.createQuery(
                                    "select field from import_mapped_columns where import_id = ? order by column_index")
                            .bind(0, id.value())
                            .mapTo(String.class)
                            .list()));
        });
    }

    @Override
    public List<SegmentProgress> segments(ImportId id) {
        return database.with(handle -> handle.createQuery("""
                        select r.segment, r.first_offset, r.row_total, r.rows_done, coalesce(l.rows_done, 0) as passed
                        from import_tasks r
                        left join import_tasks l
                            on l.import_id = r.import_id and l.segment = r.segment and l.phase = 'LOAD'
                        where r.import_id = ? and r.phase = 'REVIEW'
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
    public Tally tally(ImportId id) {
        return database.with(handle -> {
            Counts counts = Counts.of(handle, id);
            return new Tally(counts.rows(), counts.rejected(), counts.warned());
        });
    }

    @Override
    public List<TaskKey> planned(Claim plan, FileShape shape, List<SegmentProgress> segments) {
        return database.with(handle -> {
            // The run before its tasks, as whoever halts or stops it: neither waits for the other for ever.
            LedgerDatabase.lock(handle, plan.importId());
            if (!SqlWorkLedger.finish(handle, plan)) {
                throw new ClaimLostException(plan.task());
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
                            clip(shape.headers().get(index)),
                            shape.fields().get(index)));
            columns.execute();
            LeftOutLines.write(handle, plan.importId(), shape.leftOut());
            Tasks.insert(handle, plan.importId(), Phase.REVIEW, segments);
            return Tasks.pending(handle, plan.importId());
        });
    }

    @Override
    public void failed(ImportId id, String code, Message message) {
        database.with(handle -> {
            Steps steps = new Steps(handle, id, database.now());
            if (!stops(steps, code, message)) {
                return false;
            }
            if (steps.state() == ImportState.UNDOING) {
                // Half an undo is no end: it waits for somebody to let it go on.
                Tasks.pause(handle, id);
                steps.pause();
            } else {
                Tasks.cancel(handle, id);
                steps.end(ImportState.FAILED);
            }
            return true;
        });
    }

    @Override
    public void halted(ImportId id, String code, Message message) {
        database.with(handle -> {
            Steps steps = new Steps(handle, id, database.now());
            if (!stops(steps, code, message)) {
                return false;
            }
            Tasks.pause(handle, id);
            steps.pause();
            return true;
        });
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public void hindered(ImportId id, String code, Message message) {
        hindrances.tell(id, new ImportView.Failure(code, message));
    }

    /** Writes down why the run stops; false when a person halted or ended it meanwhile, who is right. */
    private static boolean stops(Steps steps, String code, Message message) {
        if (!LedgerDatabase.lock(steps.handle(), steps.id()) || !steps.state().active()) {
            return false;
        }
        steps.handle()
                .execute(
                        "update import_runs set error_code = ?, error_es = ?, error_en = ? where id = ?",
                        code,
                        message.es(),
                        message.en(),
                        steps.id().value());
        return true;
    }

    @Override
    public List<TaskKey> proceed(ImportId id) {
        return database.with(handle -> {
            if (!LedgerDatabase.lock(handle, id)) {
                return List.<TaskKey>of();
            }
            Steps steps = new Steps(handle, id, database.now());
            return steps.next();
        });
    }

    @Override
    public List<ImportId> active() {
        return database.with(handle -> handle.createQuery(
                        "select id from import_runs where state in ('RECEIVED', 'VALIDATING', 'LOADING', 'UNDOING') order by id")
                .map((row, context) -> new ImportId(row.getLong("id")))
                .list());
    }

    private static String clip(String header) {
        return header.substring(0, Math.min(header.length(), 1000));
    }
}
