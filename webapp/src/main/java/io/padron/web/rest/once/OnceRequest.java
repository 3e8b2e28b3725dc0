package io.padron.web.rest.once;

import io.padron.access.ActingUser;
import io.padron.access.requests.Attempt;
import io.padron.access.requests.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The named request that this thread works on. */
public final class OnceRequest {

    private static final ThreadLocal<@Nullable OnceRequest> CURRENT = new ThreadLocal<>();

    /** Who sent it: what is left on a thread by a request that broke is nobody else's. */
    private final Object sender = ActingUser.current();

    private final Attempt attempt;
    private final FingerprintedBody body;
    private final Optional<Outcome> before;

    OnceRequest(Attempt attempt, FingerprintedBody body, Optional<Outcome> before) {
        this.attempt = attempt;
        this.body = body;
        this.before = before;
    }

    /** The number of what this request made when it was sent the first time; empty when it is still to be done. */
    public static Optional<String> madeBefore() {
        return current().flatMap(request -> request.before).map(Outcome::made);
    }

    static Optional<OnceRequest> current() {
        OnceRequest request = CURRENT.get();
        return request != null && request.sender.equals(ActingUser.current()) ? Optional.of(request) : Optional.empty();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }

    Attempt attempt() {
        return attempt;
    }

    String fingerprint() {
        return body.fingerprint();
    }
}
