package io.padron.imports.ledger;

import io.padron.access.OpenToAll;
import java.time.Duration;

/** What only one of several nodes does at a time. */
public interface Duties {

    /** The duties. */
    enum Duty {
        /** Looks after a watched folder that all nodes see. */
        INBOX,
        /** Clears away what nobody needs any more. */
        HISTORY
    }

    /**
     * Takes the duty, or keeps it, from now on for so long; false while another node has it. A node that starts again has
     * still what it had. Who holds it longer than its term may be overtaken: what a duty does must be safe to be done twice.
     */
    @OpenToAll("the engine's own bookkeeping")
    boolean hold(Duty duty, String node, Duration term);
}
