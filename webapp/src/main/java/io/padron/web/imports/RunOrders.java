package io.padron.web.imports;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import java.io.Serializable;

/**
 * What a person may order of a run as it is now.
 *
 * @param load rows wait for a person to load them
 * @param finish no row waits, only the person
 * @param askColumns the file waits for a person to say what its columns are, or that some are not to be used
 * @param undo there are customers to take back
 */
public record RunOrders(
        boolean load,
        boolean finish,
        boolean pause,
        boolean resume,
        boolean cancel,
        boolean askColumns,
        boolean repeat,
        boolean undo)
        implements Serializable {

    static final RunOrders NONE = new RunOrders(false, false, false, false, false, false, false, false);

    static RunOrders to(ImportView run) {
        ImportState state = run.state();
        boolean asks = RunRow.asksColumns(run);
        boolean unused =
                state == ImportState.VALIDATED && !run.leftOut().unusedUntold().isEmpty();
        return new RunOrders(
                state == ImportState.VALIDATED && run.accepted() > 0,
                state == ImportState.VALIDATED && run.accepted() == 0,
                state.active(),
                state == ImportState.PAUSED,
                !state.ended() && run.phase() != ImportState.UNDOING,
                asks || unused,
                state.ended() && !asks,
                state.ended() && state != ImportState.UNDONE && run.loaded() > 0);
    }
}
