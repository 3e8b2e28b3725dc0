package io.padron.access;

import java.time.Duration;

/** The result of authentication by a bearer token. */
public sealed interface TokenAuthenticationResult {

    /** The token is valid. */
    record Authenticated(Actor actor) implements TokenAuthenticationResult {}

    /**
     * The token is wrong.
     *
     * @param retryAfter how long to wait before the next attempt, in whole seconds; zero when it may be made at once
     */
    record Refused(Duration retryAfter) implements TokenAuthenticationResult {}
}
