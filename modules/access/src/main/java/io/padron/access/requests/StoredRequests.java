package io.padron.access.requests;

import io.padron.access.ActingUser;
import io.padron.access.Guarded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** No transaction begins here: whoever loses the race for a name looks again when its own transaction is gone. */
@ApplicationScoped
@Guarded
class StoredRequests implements NamedRequests {

    @Inject
    RequestRows rows;

    @Inject
    Clock clock;

    @Override
    public Beginning begin(String name) {
        Attempt attempt = new Attempt(ActingUser.name(), name, UUID.randomUUID().toString());
        long now = clock.millis();
        rows.forget(now - KEPT.toMillis());
        Optional<RequestRows.Line> there = rows.find(attempt);
        if (there.isEmpty()) {
            try {
                rows.add(attempt, now);
                return new Beginning.Begun(attempt, Optional.empty());
            } catch (PersistenceException overtaken) {
                there = rows.find(attempt);
                if (there.isEmpty()) {
                    throw overtaken;
                }
            }
        }
        RequestRows.Line line = there.get();
        if (line.answer().isPresent()) {
            return new Beginning.Answered(
                    line.outcome().map(Outcome::fingerprint).orElse(""),
                    line.answer().get());
        }
        return rows.takeOver(attempt, now)
                ? new Beginning.Begun(attempt, rows.find(attempt).flatMap(RequestRows.Line::outcome))
                : new Beginning.Busy();
    }

    @Override
    public boolean renew(Attempt attempt) {
        return rows.renew(attempt, clock.millis());
    }

    @Override
    public void made(Attempt attempt, Outcome outcome) {
        if (!rows.made(attempt, outcome)) {
            throw new IllegalStateException("Somebody else does this request now");
        }
    }

    @Override
    public void answered(Attempt attempt, String fingerprint, StoredAnswer answer) {
        rows.answered(attempt, fingerprint, answer);
    }

    @Override
    public void released(Attempt attempt) {
        rows.release(attempt);
    }
}
