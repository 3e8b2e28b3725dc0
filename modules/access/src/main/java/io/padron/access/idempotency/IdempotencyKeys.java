package io.padron.access.idempotency;

import io.padron.access.OpenToAll;
import java.time.Duration;

/**
 * Idempotency keys of the current user's requests, each kept for {@link #RETENTION}. A request that begins gets a lock
 * for {@link #LOCK_DURATION}, which it renews; meanwhile a request with the same key is refused as in progress. The
 * next request takes over the lock of a crashed request, and late writes of the crashed one are refused.
 */
public interface IdempotencyKeys {

    Duration RETENTION = Duration.ofHours(24);
    Duration LOCK_DURATION = Duration.ofMinutes(1);

    /** The maximum length of a key. */
    int MAX_KEY_LENGTH = 200;

    /** Begins the request with this key, unless it is in progress or has a stored response. */
    @OpenToAll("every request may have a key")
    BeginResult beginRequest(String key);

    /** Renews the lock; false when it is lost. */
    @OpenToAll("only the holder of the lock can")
    boolean renewLock(KeyLock keyLock);

    /**
     * Records the created resource in the transaction that creates it.
     *
     * @throws IllegalStateException when the lock is lost; the caller's transaction must not commit
     */
    @OpenToAll("only the holder of the lock can")
    void recordResult(KeyLock keyLock, KeyedResult keyedResult);

    /** Stores the response for later requests with the same key. */
    @OpenToAll("only the holder of the lock can")
    void saveResponse(KeyLock keyLock, String fingerprint, StoredResponse response);

    /** Releases the lock; the key is free again unless the request created a resource. */
    @OpenToAll("only the holder of the lock can")
    void releaseLock(KeyLock keyLock);
}
