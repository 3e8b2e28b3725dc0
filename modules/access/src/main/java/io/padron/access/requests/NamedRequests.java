package io.padron.access.requests;

import io.padron.access.OpenToAll;
import java.time.Duration;

/**
 * Requests of who acts, each known by a name of its sender's choice for {@link #KEPT}. Who begins one has a claim on it
 * for {@link #CLAIM}, to be renewed; whoever comes with the same name meanwhile is told that somebody is at it. A claim
 * whose holder died is taken over; what a late holder still writes is refused.
 */
public interface NamedRequests {

    Duration KEPT = Duration.ofHours(24);
    Duration CLAIM = Duration.ofMinutes(1);

    /** The longest name. */
    int LONGEST_NAME = 200;

    /** Begins the request, unless it is being done or has been answered. */
    @OpenToAll("whoever may send a request may name it")
    Beginning begin(String name);

    /** Prolongs the claim; false when it is lost. */
    @OpenToAll("the holder of the claim alone can")
    boolean renew(Attempt attempt);

    /**
     * Writes down what came of the request, in the transaction that makes it, so that both are there or neither.
     *
     * @throws IllegalStateException when the claim is lost; the caller's transaction must not commit
     */
    @OpenToAll("the holder of the claim alone can")
    void made(Attempt attempt, Outcome outcome);

    /** Keeps the answer for whoever comes with the same name. */
    @OpenToAll("the holder of the claim alone can")
    void answered(Attempt attempt, String fingerprint, StoredAnswer answer);

    /** Gives the claim back; the name is free again, unless something came of the request. */
    @OpenToAll("the holder of the claim alone can")
    void released(Attempt attempt);
}
