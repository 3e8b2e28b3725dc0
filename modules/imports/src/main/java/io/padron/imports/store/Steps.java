package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The order of a run's phases. The run is locked and the caller's transaction open. */
record Steps(Handle handle, ImportId id, LocalDateTime now) {

    /** Takes the step for which everything is done; answers the tasks that wait because of it. */
    List<TaskKey> next() {
        return switch (state()) {
            case VALIDATING -> afterReview();
            case LOADING -> afterLoading();
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

    private boolean loadsByItself() {
        LoadMode mode = handle.createQuery("select load_mode from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> LoadMode.valueOf(row.getString(1)))
                .one();
        return switch (mode) {
            case AUTO -> true;
            case MANUAL -> false;
            case WHEN_CLEAN -> Counts.of(handle, id).rejected() == 0;
        };
    }

    private void change(ImportState state) {
        handle.execute("update import_runs set state = ? where id = ?", state.name(), id.value());
    }

    void end(ImportState state) {
        handle.execute("update import_runs set state = ?, ended_at = ? where id = ?", state.name(), now, id.value());
    }
}
