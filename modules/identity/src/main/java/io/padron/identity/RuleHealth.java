package io.padron.identity;

import io.padron.access.OpenToAll;
import java.time.Duration;

/** The state of running rule calls. */
public interface RuleHealth {

    /**
     * Whether a rule call that runs now still runs after the given time: it hangs, or it has just terminated the
     * process. Waits only when a call is running.
     */
    @OpenToAll("no user data")
    boolean isAnyStuck(Duration time) throws InterruptedException;
}
