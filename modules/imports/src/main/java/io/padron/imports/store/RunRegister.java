package io.padron.imports.store;

import io.padron.imports.ColumnMapping;
import io.padron.imports.ImportId;
import io.padron.imports.ImportReceived;
import io.padron.imports.ImportState;
import io.padron.imports.ImportedRowRanges;
import io.padron.imports.NewImport;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.store.tables.ImportTaskTable;
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

/** Inserts runs and applies the users' commands to them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RunRegister {

    @Inject
    ImportDatabase database;

    @Inject
    Event<ImportReceived> received;

    ImportId nextId() {
        return database.withHandle(handle -> {
            String next = database.detectDatabase() == Database.DERBY
                    ? "values next value for import_ids"
                    : "select nextval('import_ids')";
            return new ImportId(handle.createQuery(next).mapTo(Long.class).one());
        });
    }

    /**
     * A run to insert.
     *
     * @param columnMapping the user's column mapping, if there is one
     * @param uploadKey the unique key of the upload, where the same file may be uploaded twice
     */
    record NewRun(
            NewImport newImport, Optional<ColumnMapping> columnMapping, String actor, Optional<String> uploadKey) {}

    /** Inserts a run whose file is stored, and its first task. */
    TaskKey insertRun(ImportId id, StoredUpload storedUpload, NewRun newRun) {
        NewImport order = newRun.newImport();
        return database.withHandle(handle -> {
            handle.execute(
                    """
                    insert into import_runs (id, file_name, country, person_type, load_mode, payment_method, state,
                        sha256, size_bytes, started_by, started_at, upload_key)
                    values (?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?)
                    """,
                    id.value(),
                    order.fileName(),
                    order.country().value(),
                    order.personType().name(),
                    order.mode().name(),
                    order.paymentMethod(),
                    storedUpload.sha256(),
                    storedUpload.bytes(),
                    newRun.actor(),
                    database.now(),
                    newRun.uploadKey().<Object>map(key -> key).orElseGet(() -> new NullArgument(Types.VARCHAR)));
            newRun.columnMapping().ifPresent(columns -> insertColumnMapping(handle, id, columns));
            received.fire(new ImportReceived(id));
            return ImportTaskTable.insertTask(handle, id, Phase.PLAN, 0);
        });
    }

    private static void insertColumnMapping(Handle handle, ImportId id, ColumnMapping columns) {
        handle.execute("update import_runs set mapped_header_row = ? where id = ?", columns.headerRow(), id.value());
        PreparedBatch batch = handle.prepareBatch(
                "insert into import_mapped_columns (import_id, column_index, field) values (?, ?, ?)");
        for (int index = 0; index < columns.fields().size(); index++) {
            batch.add(id.value(), index, columns.fields().get(index));
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Starts loading and returns the due tasks; empty when the run does not wait for confirmation. */
    Optional<List<TaskKey>> startLoading(ImportId id) {
        return database.withHandle(handle -> {
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            return ImportDatabase.lockRun(handle, id) && runStateMachine.readState() == ImportState.VALIDATED
                    ? Optional.of(runStateMachine.startLoading())
                    : Optional.<List<TaskKey>>empty();
        });
    }

    /** Cancels the run after the chunks that are committing; false when it has ended or does not exist. */
    boolean cancel(ImportId id) {
        return database.withHandle(handle -> {
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            if (!ImportDatabase.lockRun(handle, id) || !runStateMachine.isCancellable()) {
                return false;
            }
            ImportTaskTable.cancelTasks(handle, id);
            runStateMachine.cancelRun();
            return true;
        });
    }

    /** Pauses the run after the chunks that are committing; false when it is not active. */
    boolean pause(ImportId id) {
        return database.withHandle(handle -> {
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            if (!ImportDatabase.lockRun(handle, id)
                    || !runStateMachine.readState().isActive()) {
                return false;
            }
            ImportTaskTable.pauseTasks(handle, id);
            runStateMachine.pauseRun();
            return true;
        });
    }

    /**
     * Resumes a paused run and returns the due tasks; empty when it is not paused.
     *
     * @param undoer the user with whose rights an undo continues, for the user who started it may be deactivated
     */
    Optional<List<TaskKey>> resume(ImportId id, Optional<String> undoer) {
        return database.withHandle(handle -> {
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            if (!ImportDatabase.lockRun(handle, id) || runStateMachine.readState() != ImportState.PAUSED) {
                return Optional.<List<TaskKey>>empty();
            }
            runStateMachine.resumeRun(undoer);
            ImportTaskTable.resumeTasks(handle, id);
            // The run may have been paused between two phases.
            runStateMachine.advanceRun();
            return Optional.of(ImportTaskTable.findPendingTasks(handle, id));
        });
    }

    /** Starts the undo of these rows and returns the due tasks; empty when the run has not ended or is undone. */
    Optional<List<TaskKey>> startUndo(ImportId id, ImportedRowRanges.ImportedRowRange importedRowRange, String actor) {
        return database.withHandle(handle -> {
            RunStateMachine runStateMachine = new RunStateMachine(handle, id, database.now());
            if (!ImportDatabase.lockRun(handle, id)
                    || !runStateMachine.readState().isEnded()
                    || runStateMachine.readState() == ImportState.UNDONE) {
                return Optional.<List<TaskKey>>empty();
            }
            return Optional.of(runStateMachine.startUndo(importedRowRange, actor));
        });
    }
}
