package io.padron.imports.ledger;

import io.padron.access.OpenToAll;
import java.io.IOException;
import java.time.Instant;

/** What uploads, plans and runs have left behind that died or were given up. */
public interface Leftovers {

    /**
     * Deletes the keys of runs that have ended, and the files that nobody has touched since this moment and that belong to
     * no run: of uploads that broke off, and half copies. Safe to be done by several at once.
     *
     * @return how many files
     */
    @OpenToAll("the engine's own bookkeeping")
    int clear(Instant before) throws IOException;
}
