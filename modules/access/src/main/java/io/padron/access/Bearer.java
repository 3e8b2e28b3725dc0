package io.padron.access;

import java.time.Duration;

/** What came of showing a bearer token. */
public sealed interface Bearer {

    /** Who acts with it. */
    record Known(Actor actor) implements Bearer {}

    /**
     * Nobody's.
     *
     * @param retryAfter how long to wait before the next attempt, in whole seconds; zero when it may be made at once
     */
    record Refused(Duration retryAfter) implements Bearer {}
}
