package io.padron.access;

import io.padron.kernel.Message;
import java.time.Duration;

/** The result of a sign-in attempt. */
public sealed interface SignInResult {

    /**
     * Signed in, with the user's preferences.
     *
     * @param credentials the number by which {@link Users#findActor(String, int)} decides whether this session is still
     *         valid
     */
    record SignedIn(Actor actor, Role role, UserPreferences preferences, int credentials) implements SignInResult {}

    /**
     * Refused.
     *
     * @param message the reason and what to do; it does not reveal whether the user exists
     * @param retryAfter how long to wait before the next attempt, in whole seconds; zero when it may be made at once
     */
    record Refused(Message message, Duration retryAfter) implements SignInResult {}
}
