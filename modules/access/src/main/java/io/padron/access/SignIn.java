package io.padron.access;

import io.padron.kernel.Message;
import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /**
     * Let in, with how they want the pages.
     *
     * @param credentials the number by which {@link Users#actor(String, int)} tells whether this sign-in still holds
     */
    record SignedIn(Actor actor, Role role, Preferences preferences, int credentials) implements SignIn {}

    /**
     * Not let in.
     *
     * @param message why, and what to do; tells who does not know the password nothing of whether the user exists
     * @param retryAfter how long to wait before the next attempt, in whole seconds; zero when it may be made at once
     */
    record Refused(Message message, Duration retryAfter) implements SignIn {}
}
