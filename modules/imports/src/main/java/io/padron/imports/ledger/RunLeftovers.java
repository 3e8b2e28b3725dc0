package io.padron.imports.ledger;

import io.padron.access.OpenToAll;
import java.io.IOException;
import java.time.Instant;

/** The leftovers of aborted uploads and of crashed or cancelled runs. */
public interface RunLeftovers {

    /**
     * Deletes the keys of ended runs, and files older than this moment that belong to no run: those of aborted uploads,
     * and incomplete copies. Safe to call concurrently.
     *
     * @return the number of deleted files
     */
    @OpenToAll("the engine's own bookkeeping")
    int deleteOlderThan(Instant before) throws IOException;
}
