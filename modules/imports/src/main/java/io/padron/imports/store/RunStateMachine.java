package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportedRowRanges;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.store.tables.ImportTaskTable;
import io.padron.imports.store.tables.RunCounts;
import io.padron.imports.store.tables.SkippedDataRows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The state machine of a run's phases. The run is locked and the caller's transaction is open. */
record RunStateMachine(Handle handle, ImportId id, LocalDateTime now) {

    /** The rows of one task of an undo: small, so that several workers share it and a pause takes effect soon. */
    private static final int ROWS_TO_UNDO = 10_000;

    /** Takes the next step whose precondition holds; returns the tasks that became due. */
    List<TaskKey> advanceRun() {
        return switch (readState()) {
            case VALIDATING -> advanceValidation();
            case LOADING -> advanceLoading();
            case UNDOING -> advanceUndo();
            default -> List.of();
        };
    }

    /** Starts loading the accepted rows. */
    List<TaskKey> startLoading() {
        if (RunCounts.readCounts(handle, id).accepted() == 0) {
            endRun(ImportState.COMPLETED);
            return List.of();
        }
        setState(ImportState.LOADING);
        handle.execute("""
                insert into import_tasks (import_id, phase, segment, state, first_offset, row_total, next_offset,
                    rows_done, owner, lease_until, fence, attempts, accepted, rejected, warnings, in_file, in_register, loaded)
                select import_id, 'LOAD', segment, 'PENDING', first_offset, row_total, first_offset,
                    0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0
                from import_tasks where import_id = ? and phase = 'VALIDATE'
                """, id.value());
        return handle.createQuery(
                        "select segment from import_tasks where import_id = ? and phase = 'LOAD' order by segment")
                .bind(0, id.value())
                .map((row, context) -> new TaskKey(id, Phase.LOAD, row.getInt(1)))
                .list();
    }

    ImportState readState() {
        return handle.createQuery("select state from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> ImportState.valueOf(row.getString(1)))
                .one();
    }

    private List<TaskKey> advanceValidation() {
        if (ImportTaskTable.countUnfinished(handle, id, Phase.PLAN)
                        + ImportTaskTable.countUnfinished(handle, id, Phase.VALIDATE)
                > 0) {
            return List.of();
        }
        if (!ImportTaskTable.existsForPhase(handle, id, Phase.DEDUPLICATE)) {
            return List.of(ImportTaskTable.insertTask(handle, id, Phase.DEDUPLICATE, 1));
        }
        if (ImportTaskTable.countUnfinished(handle, id, Phase.DEDUPLICATE) > 0) {
            return List.of();
        }
        if (shouldLoadAutomatically()) {
            return startLoading();
        }
        setState(ImportState.VALIDATED);
        return List.of();
    }

    private List<TaskKey> advanceLoading() {
        if (ImportTaskTable.countUnfinished(handle, id, Phase.LOAD) == 0) {
            endRun(ImportState.COMPLETED);
        }
        return List.of();
    }

    /** Starts the removal of the customers of this range of rows. */
    List<TaskKey> startUndo(ImportedRowRanges.ImportedRowRange importedRowRange, String actor) {
        handle.execute(
                "update import_runs set state = 'UNDOING', undone_by = ?, ended_at = null, error_code = null,"
                        + " error_es = null, error_en = null where id = ?",
                actor,
                id.value());
        List<SegmentProgress> segments = new ArrayList<>();
        for (int from = importedRowRange.from(); from <= importedRowRange.to(); from += ROWS_TO_UNDO) {
            int count = Math.min(ROWS_TO_UNDO, importedRowRange.to() - from + 1);
            segments.add(new SegmentProgress(segments.size(), from, count, 0, 0));
        }
        ImportTaskTable.insertTasks(handle, id, Phase.UNDO, segments);
        return ImportTaskTable.findPendingTasks(handle, id);
    }

    private List<TaskKey> advanceUndo() {
        if (ImportTaskTable.countUnfinished(handle, id, Phase.UNDO) == 0) {
            endRun(ImportState.UNDONE);
        }
        return List.of();
    }

    private boolean shouldLoadAutomatically() {
        LoadMode mode = handle.createQuery("select load_mode from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> LoadMode.valueOf(row.getString(1)))
                .one();
        return switch (mode) {
            case AUTO -> true;
            case MANUAL -> false;
            case UNATTENDED -> losesNoData();
            case WHEN_CLEAN -> RunCounts.readCounts(handle, id).rejected() == 0 && losesNoData();
        };
    }

    /** Whether loading loses no skipped data. Without rows to load there is nothing to lose. */
    private boolean losesNoData() {
        return RunCounts.readCounts(handle, id).accepted() == 0
                || !SkippedDataRows.readSkippedData(handle, id).needsConfirmation();
    }

    /** Whether the run has not ended and is not being undone. */
    boolean isCancellable() {
        ImportState doing = readPausedState().orElseGet(this::readState);
        return !doing.isEnded() && doing != ImportState.UNDOING;
    }

    private Optional<ImportState> readPausedState() {
        return handle.createQuery("select paused_state from import_runs where id = ?")
                .bind(0, id.value())
                .mapTo(String.class)
                .findOne()
                .map(ImportState::valueOf);
    }

    void pauseRun() {
        handle.execute("update import_runs set paused_state = state, state = 'PAUSED' where id = ?", id.value());
    }

    /** Returns to the state before the pause; an undo continues with the rights of this user. */
    void resumeRun(Optional<String> undoer) {
        undoer.ifPresent(name -> handle.execute(
                "update import_runs set undone_by = ? where id = ? and paused_state = 'UNDOING'", name, id.value()));
        handle.execute(
                "update import_runs set state = paused_state, paused_state = null, error_code = null, error_es = null,"
                        + " error_en = null where id = ?",
                id.value());
    }

    /** Ends the run and clears the reason of its pause, for it cannot be resumed. */
    void cancelRun() {
        handle.execute(
                "update import_runs set error_code = null, error_es = null, error_en = null where id = ?", id.value());
        endRun(ImportState.CANCELLED);
    }

    private void setState(ImportState state) {
        handle.execute("update import_runs set state = ? where id = ?", state.name(), id.value());
    }

    void endRun(ImportState state) {
        handle.execute(
                "update import_runs set state = ?, paused_state = null, ended_at = ? where id = ?",
                state.name(),
                now,
                id.value());
    }
}
