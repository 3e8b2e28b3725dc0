package io.padron.access.idempotency;

import io.padron.access.CurrentUser;
import io.padron.access.Guarded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens no transaction of its own: a request that loses the race for a key reads the key again after the failed
 * transaction has ended.
 */
@ApplicationScoped
@Guarded
class StoredIdempotencyKeys implements IdempotencyKeys {

    @Inject
    IdempotencyKeyRows rows;

    @Inject
    Clock clock;

    @Override
    public BeginResult beginRequest(String name) {
        KeyLock keyLock =
                new KeyLock(CurrentUser.name(), name, UUID.randomUUID().toString());
        long now = clock.millis();
        rows.deleteOlderThan(now - RETENTION.toMillis());
        Optional<IdempotencyKeyRows.IdempotencyKeyRow> there = rows.findByKey(keyLock);
        if (there.isEmpty()) {
            try {
                rows.insertKey(keyLock, now);
                return new BeginResult.Acquired(keyLock, Optional.empty());
            } catch (PersistenceException overtaken) {
                there = rows.findByKey(keyLock);
                if (there.isEmpty()) {
                    throw overtaken;
                }
            }
        }
        IdempotencyKeyRows.IdempotencyKeyRow idempotencyKeyRow = there.get();
        if (idempotencyKeyRow.response().isPresent()) {
            return new BeginResult.Completed(
                    idempotencyKeyRow.result().map(KeyedResult::fingerprint).orElse(""),
                    idempotencyKeyRow.response().get());
        }
        return rows.takeOverLock(keyLock, now)
                ? new BeginResult.Acquired(
                        keyLock, rows.findByKey(keyLock).flatMap(IdempotencyKeyRows.IdempotencyKeyRow::result))
                : new BeginResult.InProgress();
    }

    @Override
    public boolean renewLock(KeyLock keyLock) {
        return rows.renewLock(keyLock, clock.millis());
    }

    @Override
    public void recordResult(KeyLock keyLock, KeyedResult keyedResult) {
        if (!rows.recordResult(keyLock, keyedResult)) {
            throw new IllegalStateException("Another request holds the lock");
        }
    }

    @Override
    public void saveResponse(KeyLock keyLock, String fingerprint, StoredResponse answer) {
        rows.saveResponse(keyLock, fingerprint, answer);
    }

    @Override
    public void releaseLock(KeyLock keyLock) {
        rows.releaseLock(keyLock);
    }
}
