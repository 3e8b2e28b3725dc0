package io.padron.access;

import io.padron.kernel.Message;
import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /** Let in, with how they want the pages. */
    record SignedIn(Actor actor, Role role, Preferences preferences) implements SignIn {}

    /**
     * Not let in.
     *
     * @param message why, and what to do; never says whether the user exists
     * @param retryAfter how long to wait before the next attempt, in whole seconds; zero when it may be made at once
     */
    record Refused(Message message, Duration retryAfter) implements SignIn {}
}
