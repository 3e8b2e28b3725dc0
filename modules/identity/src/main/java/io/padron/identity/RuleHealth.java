package io.padron.identity;

import io.padron.access.OpenToAll;
import java.time.Duration;

/** The state of running rule calls. */
public interface RuleHealth {

    /**
     * Whether a rule is at work that was so before: one that hangs, or that has just ended the process itself. Waits for this
     * time if any is at work.
     */
    @OpenToAll("the server's own bookkeeping")
    boolean isAnyStuck(Duration time) throws InterruptedException;
}
