package io.padron.imports.store;

import io.padron.imports.ColumnMap;
import io.padron.imports.ImportId;
import io.padron.imports.ImportReceived;
import io.padron.imports.ImportState;
import io.padron.imports.ImportTraces;
import io.padron.imports.NewImport;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.schema.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The lines of the runs, as people's orders change them. */
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
            steps.cancel();
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
}
