package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportTraces;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The order of a run's phases. The run is locked and the caller's transaction open. */
record Steps(Handle handle, ImportId id, LocalDateTime now) {

    /** Of one task of an undo: several workers share it, and none has long to go when it is halted. */
    private static final int ROWS_TO_UNDO = 10_000;

    /** Takes the step for which everything is done; answers the tasks that wait because of it. */
    List<TaskKey> next() {
        return switch (state()) {
            case VALIDATING -> afterReview();
            case LOADING -> afterLoading();
            case UNDOING -> afterUndoing();
            default -> List.of();
        };
    }

    /** Begins to load what was validated. */
    List<TaskKey> load() {
        if (Counts.of(handle, id).accepted() == 0) {
            end(ImportState.COMPLETED);
            return List.of();
        }
        change(ImportState.LOADING);
        handle.execute("""
                insert into import_tasks (import_id, phase, segment, state, first_offset, row_total, next_offset,
                    rows_done, owner, lease_until, fence, attempts, good, rejected, warned, in_file, in_register, loaded)
                select import_id, 'LOAD', segment, 'PENDING', first_offset, row_total, first_offset,
                    0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0
                from import_tasks where import_id = ? and phase = 'REVIEW'
                """, id.value());
        return handle.createQuery(
                        "select segment from import_tasks where import_id = ? and phase = 'LOAD' order by segment")
                .bind(0, id.value())
                .map((row, context) -> new TaskKey(id, Phase.LOAD, row.getInt(1)))
                .list();
    }

    ImportState state() {
        return handle.createQuery("select state from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> ImportState.valueOf(row.getString(1)))
                .one();
    }

    private List<TaskKey> afterReview() {
        if (Tasks.unfinished(handle, id, Phase.PLAN) + Tasks.unfinished(handle, id, Phase.REVIEW) > 0) {
            return List.of();
        }
        if (!Tasks.exists(handle, id, Phase.SETTLE)) {
            return List.of(Tasks.insertSingle(handle, id, Phase.SETTLE, 1));
        }
        if (Tasks.unfinished(handle, id, Phase.SETTLE) > 0) {
            return List.of();
        }
        if (loadsByItself()) {
            return load();
        }
        change(ImportState.VALIDATED);
        return List.of();
    }

    private List<TaskKey> afterLoading() {
        if (Tasks.unfinished(handle, id, Phase.LOAD) == 0) {
            end(ImportState.COMPLETED);
        }
        return List.of();
    }

    /** Begins to take back what the rows of this range became. */
    List<TaskKey> undo(ImportTraces.Rows rows, String actor) {
        handle.execute(
                "update import_runs set state = 'UNDOING', undone_by = ?, ended_at = null, error_code = null,"
                        + " error_es = null, error_en = null where id = ?",
                actor,
                id.value());
        List<SegmentProgress> segments = new ArrayList<>();
        for (int from = rows.from(); from <= rows.to(); from += ROWS_TO_UNDO) {
            int count = Math.min(ROWS_TO_UNDO, rows.to() - from + 1);
            segments.add(new SegmentProgress(segments.size(), from, count, 0, 0));
        }
        Tasks.insert(handle, id, Phase.UNDO, segments);
        return Tasks.pending(handle, id);
    }

    private List<TaskKey> afterUndoing() {
        if (Tasks.unfinished(handle, id, Phase.UNDO) == 0) {
            end(ImportState.UNDONE);
        }
        return List.of();
    }

    private boolean loadsByItself() {
        LoadMode mode = handle.createQuery("select load_mode from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> LoadMode.valueOf(row.getString(1)))
                .one();
        return switch (mode) {
            case AUTO -> true;
            case MANUAL -> false;
            case UNATTENDED -> nothingLost();
            case WHEN_CLEAN -> Counts.of(handle, id).rejected() == 0 && nothingLost();
        };
    }

    /** Where no row is to be loaded, nothing of it can be lost either. */
    private boolean nothingLost() {
        return Counts.of(handle, id).accepted() == 0
                || !LeftOutLines.of(handle, id).needsPerson();
    }

    /** Whether the run has not ended and is not being undone. */
    boolean cancellable() {
        ImportState doing = pausedIn().orElseGet(this::state);
        return !doing.ended() && doing != ImportState.UNDOING;
    }

    private Optional<ImportState> pausedIn() {
        return handle.createQuery("select paused_in from import_runs where id = ?")
                .bind(0, id.value())
                .mapTo(String.class)
                .findOne()
                .map(ImportState::valueOf);
    }

    void pause() {
        handle.execute("update import_runs set paused_in = state, state = 'PAUSED' where id = ?", id.value());
    }

    /** Goes on with what the pause broke off; an undo, in this one's name. */
    void resume(Optional<String> undoer) {
        undoer.ifPresent(name -> handle.execute(
                "update import_runs set undone_by = ? where id = ? and paused_in = 'UNDOING'", name, id.value()));
        handle.execute(
                "update import_runs set state = paused_in, paused_in = null, error_code = null, error_es = null,"
                        + " error_en = null where id = ?",
                id.value());
    }

    /** Ends the run; why it was halted no longer matters, for nothing is left to resume. */
    void cancel() {
        handle.execute(
                "update import_runs set error_code = null, error_es = null, error_en = null where id = ?", id.value());
        end(ImportState.CANCELLED);
    }

    private void change(ImportState state) {
        handle.execute("update import_runs set state = ? where id = ?", state.name(), id.value());
    }

    void end(ImportState state) {
        handle.execute(
                "update import_runs set state = ?, paused_in = null, ended_at = ? where id = ?",
                state.name(),
                now,
                id.value());
    }
}
