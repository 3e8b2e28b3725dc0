package io.padron.web.rest.idempotency;

import io.padron.access.CurrentUser;
import io.padron.access.idempotency.KeyLock;
import io.padron.access.idempotency.KeyedResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request with an idempotency key that this thread processes. */
public final class IdempotentRequest {

    private static final ThreadLocal<@Nullable IdempotentRequest> CURRENT = new ThreadLocal<>();

    /** The user of the request: the state that a failed request left on its thread belongs to no other user. */
    private final Object sender = CurrentUser.actor();

    private final KeyLock keyLock;
    private final FingerprintedBody body;
    private final Optional<KeyedResult> before;

    IdempotentRequest(KeyLock keyLock, FingerprintedBody body, Optional<KeyedResult> before) {
        this.keyLock = keyLock;
        this.body = body;
        this.before = before;
    }

    /** The number of what this request made when it was sent the first time; empty when it is still to be done. */
    public static Optional<String> findEarlierResource() {
        return current().flatMap(request -> request.before).map(KeyedResult::resourceId);
    }

    static Optional<IdempotentRequest> current() {
        IdempotentRequest request = CURRENT.get();
        return request != null && request.sender.equals(CurrentUser.actor()) ? Optional.of(request) : Optional.empty();
    }

    void bindToThread() {
        CURRENT.set(this);
    }

    static void clear() {
        CURRENT.remove();
    }

    KeyLock keyLock() {
        return keyLock;
    }

    String fingerprint() {
        return body.fingerprint();
    }
}
