package io.padron.access.idempotency;

import java.util.Optional;

/** The result of beginning a request with an idempotency key. */
public sealed interface BeginResult {

    /**
     * The request may be processed.
     *
     * @param earlierResult the resource that an earlier attempt created before it crashed without a response
     */
    record Acquired(KeyLock lock, Optional<KeyedResult> earlierResult) implements BeginResult {}

    /** The request was processed, and its response is stored. */
    record Completed(String fingerprint, StoredResponse response) implements BeginResult {}

    /** Another request with the key is in progress. */
    record InProgress() implements BeginResult {}
}
