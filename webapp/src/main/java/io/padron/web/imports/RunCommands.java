package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import java.io.Serializable;

/**
 * The commands that a user may give to a run in its present state.
 *
 * @param load rows wait for confirmation
 * @param finish no row waits; only the confirmation is missing
 * @param mapColumns the file waits for a column mapping, or for confirmation that columns are skipped
 * @param undo there are customers to remove
 */
public record RunCommands(
        boolean load,
        boolean finish,
        boolean pause,
        boolean resume,
        boolean cancel,
        boolean mapColumns,
        boolean repeat,
        boolean undo)
        implements Serializable {

    static final RunCommands NONE = new RunCommands(false, false, false, false, false, false, false, false);

    static RunCommands availableFor(ImportView run) {
        ImportState state = run.state();
        boolean asks = RunRow.needsColumnMapping(run);
        boolean unused = state == ImportState.VALIDATED
                && !run.skippedData().unconfirmedColumns().isEmpty();
        return new RunCommands(
                state == ImportState.VALIDATED && run.accepted() > 0,
                state == ImportState.VALIDATED && run.accepted() == 0,
                state.isActive(),
                state == ImportState.PAUSED,
                !state.isEnded() && run.stateBeforePause() != ImportState.UNDOING,
                asks || unused,
                state.isEnded() && !asks,
                state.isEnded() && state != ImportState.UNDONE && run.loaded() > 0);
    }
}
