package io.padron.actions;

import java.time.Instant;
import java.util.Optional;

/**
 * An action as people see it.
 *
 * @param error why it failed: {@code not-allowed} when who submitted it may not do so any more, {@code internal-error},
 *     {@code server-stopped} when the process died over it again and again
 * @param undoneBy who ordered the undo
 */
public record ActionView(
        ActionId id,
        NewAction action,
        ActionState state,
        ActionCounts counts,
        Optional<String> error,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> undoneBy) {

    /** Whether there is anything to give back. */
    public boolean undoable() {
        return !state.active() && state != ActionState.UNDONE && counts.changed() > counts.undone();
    }
}
