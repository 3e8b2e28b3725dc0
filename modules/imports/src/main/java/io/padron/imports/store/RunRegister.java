package io.padron.imports.store;

import io.padron.imports.ColumnMap;
import io.padron.imports.ImportId;
import io.padron.imports.ImportReceived;
import io.padron.imports.ImportState;
import io.padron.imports.ImportTraces;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
import io.padron.schema.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The lines of the runs, as people's orders change them and people's lists show them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RunRegister {

    @Inject
    LedgerDatabase database;

    @Inject
    Event<ImportReceived> received;

    ImportId nextId() {
        return database.with(handle -> {
            String next = database.kind() == Database.DERBY
                    ? "values next value for import_number"
                    : "select nextval('import_number')";
            return new ImportId(handle.createQuery(next).mapTo(Long.class).one());
        });
    }

    Optional<ImportId> latestOf(String sha256) {
        return database.with(handle -> handle.createQuery("select max(id) from import_runs where sha256 = ?")
                .bind(0, sha256)
                .mapTo(Long.class)
                .findOne()
                .map(ImportId::new));
    }

    /** The latest earlier runs of the same bytes, newest first. */
    List<ImportId> latestOf(String sha256, ImportId before) {
        return database.with(handle -> handle.createQuery("select id from import_runs where sha256 = ? and id < ?"
                        + " order by id desc fetch next 10 rows only")
                .bind(0, sha256)
                .bind(1, before.value())
                .map((row, context) -> new ImportId(row.getLong(1)))
                .list());
    }

    /**
     * Who wants what of a file.
     *
     * @param columns what a person said that the file's columns are
     * @param claim under which the file was claimed, where several could have brought it
     */
    record Entry(NewImport order, Optional<ColumnMap> columns, String actor, Optional<String> claim) {}

    /** Enters a run whose file lies where it belongs, and its first task. */
    TaskKey enter(ImportId id, Arrival arrival, Entry entry) {
        NewImport order = entry.order();
        return database.with(handle -> {
            handle.execute(
                    """
                    insert into import_runs (id, file_name, country, person_type, load_mode, payment_method, state,
                        sha256, size_bytes, started_by, started_at, claimed_as)
                    values (?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?)
                    """,
                    id.value(),
                    order.fileName(),
                    order.country().value(),
                    order.personType().name(),
                    order.mode().name(),
                    order.paymentMethod(),
                    arrival.sha256(),
                    arrival.bytes(),
                    entry.actor(),
                    database.now(),
                    entry.claim().<Object>map(claim -> claim).orElseGet(() -> new NullArgument(Types.VARCHAR)));
            entry.columns().ifPresent(said -> map(handle, id, said));
            received.fire(new ImportReceived(id));
            return Tasks.insertSingle(handle, id, Phase.PLAN, 0);
        });
    }

    private static void map(Handle handle, ImportId id, ColumnMap columns) {
        handle.execute("update import_runs set mapped_header = ? where id = ?", columns.headerRow(), id.value());
        PreparedBatch batch = handle.prepareBatch(
                "insert into import_mapped_columns (import_id, column_index, field) values (?, ?, ?)");
        for (int index = 0; index < columns.fields().size(); index++) {
            batch.add(id.value(), index, columns.fields().get(index));
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** How a run's file came, to be taken again. */
    Optional<StoredFile> stored(ImportId id) {
        return database.with(handle -> handle.createQuery("select * from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> new StoredFile(
                        new NewImport(
                                row.getString("file_name"),
                                new CountryCode(row.getString("country")),
                                PersonType.valueOf(row.getString("person_type")),
                                LoadMode.valueOf(row.getString("load_mode")),
                                row.getString("payment_method")),
                        row.getString("sha256"),
                        row.getLong("size_bytes")))
                .findOne());
    }

    /** A file that is here already. */
    record StoredFile(NewImport order, String sha256, long bytes) {}

    /** The tasks that wait because loading begins; empty when the run is not waiting for that. */
    Optional<List<TaskKey>> load(ImportId id) {
        return database.with(handle -> {
            Steps steps = new Steps(handle, id, database.now());
            return LedgerDatabase.lock(handle, id) && steps.state() == ImportState.VALIDATED
                    ? Optional.of(steps.load())
                    : Optional.<List<TaskKey>>empty();
        });
    }

    /** Stops the run after the chunks that are committing; false when it has ended or never was. */
    boolean cancel(ImportId id) {
        return database.with(handle -> {
            Steps steps = new Steps(handle, id, database.now());
            if (!LedgerDatabase.lock(handle, id) || !steps.cancellable()) {
                return false;
            }
            Tasks.cancel(handle, id);
            steps.end(ImportState.CANCELLED);
            return true;
        });
    }

    /** Halts the run after the chunks that are committing; false when nothing goes on. */
    boolean pause(ImportId id) {
        return database.with(handle -> {
            Steps steps = new Steps(handle, id, database.now());
            if (!LedgerDatabase.lock(handle, id) || !steps.state().active()) {
                return false;
            }
            Tasks.pause(handle, id);
            steps.pause();
            return true;
        });
    }

    /**
     * The tasks that wait because the run goes on; empty when it is not paused.
     *
     * @param undoer in whose name an undo goes on: who ordered it may not be let in any more
     */
    Optional<List<TaskKey>> resume(ImportId id, Optional<String> undoer) {
        return database.with(handle -> {
            Steps steps = new Steps(handle, id, database.now());
            if (!LedgerDatabase.lock(handle, id) || steps.state() != ImportState.PAUSED) {
                return Optional.<List<TaskKey>>empty();
            }
            steps.resume(undoer);
            Tasks.resume(handle, id);
            // It may have been halted between two phases.
            steps.next();
            return Optional.of(Tasks.pending(handle, id));
        });
    }

    /** The tasks that wait because the undo of these rows begins; empty when the run has not ended or is undone. */
    Optional<List<TaskKey>> undo(ImportId id, ImportTraces.Rows rows, String actor) {
        return database.with(handle -> {
            Steps steps = new Steps(handle, id, database.now());
            if (!LedgerDatabase.lock(handle, id) || !steps.state().ended() || steps.state() == ImportState.UNDONE) {
                return Optional.<List<TaskKey>>empty();
            }
            return Optional.of(steps.undo(rows, actor));
        });
    }

    Optional<ImportView> find(ImportId id) {
        return database.with(handle -> {
            Counts counts = Counts.of(handle, id);
            return handle.createQuery("select * from import_runs where id = ?")
                    .bind(0, id.value())
                    .map((row, context) -> view(row, counts))
                    .findOne();
        });
    }

    Optional<ImportView> findClaimed(String claim) {
        return database.with(handle -> handle.createQuery("select id from import_runs where claimed_as = ?")
                        .bind(0, claim)
                        .mapTo(Long.class)
                        .findOne())
                .map(ImportId::new)
                .flatMap(this::find);
    }

    List<ImportView> find(Set<ImportId> ids) {
        return database.with(handle -> views(handle, List.copyOf(ids), "id"));
    }

    Page<ImportView> list(PageRequest page) {
        return list(page, "");
    }

    Page<ImportView> waiting(PageRequest page) {
        String states = Arrays.stream(ImportState.values())
                .filter(ImportState::waiting)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
        return list(page, " where state in (" + states + ")");
    }

    private Page<ImportView> list(PageRequest page, String which) {
        return database.with(handle -> {
            List<ImportId> ids = handle.createQuery("select id from import_runs" + which
                            + " order by id desc offset :offset rows fetch next :size rows only")
                    .bind("offset", page.offset())
                    .bind("size", page.size())
                    .map((row, context) -> new ImportId(row.getLong(1)))
                    .list();
            long total = handle.createQuery("select count(*) from import_runs" + which)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(views(handle, ids, "id desc"), total);
        });
    }

    private static List<ImportView> views(Handle handle, List<ImportId> ids, String order) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ImportId, Counts> counts = Counts.of(handle, ids);
        return handle.createQuery("select * from import_runs where id in (<ids>) order by " + order)
                .bindList("ids", ids.stream().map(ImportId::value).toList())
                .map((row, context) -> view(row, counts.getOrDefault(new ImportId(row.getLong("id")), Counts.none())))
                .list();
    }

    private static ImportView view(ResultSet row, Counts counts) throws SQLException {
        String errorCode = row.getString("error_code");
        java.sql.Timestamp ended = row.getTimestamp("ended_at");
        return new ImportView(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                new CountryCode(row.getString("country")),
                PersonType.valueOf(row.getString("person_type")),
                LoadMode.valueOf(row.getString("load_mode")),
                ImportState.valueOf(row.getString("state")),
                counts.rowsInFile(),
                counts.rows(),
                counts.accepted(),
                counts.loaded(),
                counts.inFile(),
                counts.inRegister(),
                counts.rejected(),
                counts.warned(),
                counts.removed(),
                counts.kept(),
                Optional.ofNullable(row.getString("paused_in")).map(ImportState::valueOf),
                errorCode == null
                        ? Optional.empty()
                        : Optional.of(new ImportView.Failure(
                                errorCode, new Message(row.getString("error_es"), row.getString("error_en")))),
                row.getString("started_by"),
                LedgerDatabase.instant(started(row)),
                Optional.ofNullable(ended).map(at -> LedgerDatabase.instant(at.toLocalDateTime())));
    }

    private static LocalDateTime started(ResultSet row) throws SQLException {
        return row.getTimestamp("started_at").toLocalDateTime();
    }
}
