package io.padron.imports.ledger;

import io.padron.imports.ImportId;
import java.util.Optional;

/**
 * The key of a task.
 *
 * @param segment the segment of the file; 0 where the phase has only one task
 */
public record TaskKey(ImportId importId, Phase phase, int segment) {

    /** Parses the result of {@link #toString}; empty for any other text. */
    public static Optional<TaskKey> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3
                || !parts[1].matches("PLAN|VALIDATE|DEDUPLICATE|LOAD|UNDO")
                || !parts[2].matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return ImportId.parse(parts[0]).map(id -> new TaskKey(id, Phase.valueOf(parts[1]), Integer.parseInt(parts[2])));
    }

    @Override
    public String toString() {
        return importId + "/" + phase + "/" + segment;
    }
}
