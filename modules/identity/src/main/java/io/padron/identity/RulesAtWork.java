package io.padron.identity;

import io.padron.access.OpenToAll;
import java.time.Duration;

/** What the rules of the packs are doing. */
public interface RulesAtWork {

    /**
     * Whether a rule is at work that was so before: one that hangs, or that has just ended the process itself. Waits for this
     * time if any is at work.
     */
    @OpenToAll("the server's own bookkeeping")
    boolean anyStuck(Duration time) throws InterruptedException;
}
