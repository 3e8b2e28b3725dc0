package io.padron.access.requests;

import java.util.Optional;

/** What becomes of a request that begins. */
public sealed interface Beginning {

    /**
     * It may be done.
     *
     * @param before what came of it already: somebody did it, and died over the answer
     */
    record Begun(Attempt attempt, Optional<Outcome> before) implements Beginning {}

    /** It has been done, and answered. */
    record Answered(String fingerprint, StoredAnswer answer) implements Beginning {}

    /** It is being done. */
    record Busy() implements Beginning {}
}
