package io.padron.access.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.access.idempotency.BeginResult.Acquired;
import io.padron.schema.TestDatabase;
import io.padron.schema.TestTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyKeysTest {

    private static final StoredResponse ANSWER =
            new StoredResponse(201, "/customers/7", "\"1\"", "{\"name\":\"Íñigo\"}" + " ".repeat(40_000));

    @ParameterizedTest
    @EnumSource
    void aSavedResponseIsReturnedAgainForADay(TestDatabase database) {
        try (IdempotencyKeysOn idempotencyKeysOn = new IdempotencyKeysOn(database)) {
            KeyLock keyLock = idempotencyKeysOn.acquireLock("a").lock();
            assertEquals(new BeginResult.InProgress(), idempotencyKeysOn.requests.beginRequest("a"));
            idempotencyKeysOn.recordResult(keyLock, new KeyedResult("f", "7"));
            idempotencyKeysOn.requests.saveResponse(keyLock, "f", ANSWER);
            assertEquals(new BeginResult.Completed("f", ANSWER), idempotencyKeysOn.requests.beginRequest("a"));
            try (CurrentUser.Scope other = CurrentUser.bind(new Actor("eva", Role.OPERATOR))) {
                assertInstanceOf(Acquired.class, idempotencyKeysOn.requests.beginRequest("a"));
            }
            idempotencyKeysOn.advanceClock(IdempotencyKeys.RETENTION.plusSeconds(1));
            assertInstanceOf(Acquired.class, idempotencyKeysOn.requests.beginRequest("a"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredLockIsTakenOverWithItsEarlierResult(TestDatabase database) {
        try (IdempotencyKeysOn idempotencyKeysOn = new IdempotencyKeysOn(database)) {
            KeyLock dead = idempotencyKeysOn.acquireLock("a").lock();
            idempotencyKeysOn.advanceClock(IdempotencyKeys.LOCK_DURATION.minusSeconds(1));
            assertTrue(idempotencyKeysOn.requests.renewLock(dead));
            idempotencyKeysOn.advanceClock(IdempotencyKeys.LOCK_DURATION.minusSeconds(1));
            assertEquals(new BeginResult.InProgress(), idempotencyKeysOn.requests.beginRequest("a"));
            idempotencyKeysOn.advanceClock(Duration.ofSeconds(2));
            Acquired second = idempotencyKeysOn.acquireLock("a");
            assertEquals(Optional.empty(), second.earlierResult());
            assertFalse(idempotencyKeysOn.requests.renewLock(dead));
            assertThrows(
                    IllegalStateException.class, () -> idempotencyKeysOn.recordResult(dead, new KeyedResult("f", "7")));

            idempotencyKeysOn.recordResult(second.lock(), new KeyedResult("f", "8"));
            idempotencyKeysOn.advanceClock(IdempotencyKeys.LOCK_DURATION.plusSeconds(1));
            Acquired third = idempotencyKeysOn.acquireLock("a");
            assertEquals(Optional.of(new KeyedResult("f", "8")), third.earlierResult());
            idempotencyKeysOn.requests.releaseLock(third.lock());
            assertEquals(
                    Optional.of(new KeyedResult("f", "8")),
                    idempotencyKeysOn.acquireLock("a").earlierResult());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedRequestReleasesItsKey(TestDatabase database) {
        try (IdempotencyKeysOn idempotencyKeysOn = new IdempotencyKeysOn(database)) {
            idempotencyKeysOn.requests.releaseLock(
                    idempotencyKeysOn.acquireLock("a").lock());
            assertEquals(Optional.empty(), idempotencyKeysOn.acquireLock("a").earlierResult());
        }
    }

    /** The keys on an empty database, with a clock that the test advances. */
    private static final class IdempotencyKeysOn extends Clock implements AutoCloseable {

        final StoredIdempotencyKeys requests = new StoredIdempotencyKeys();
        private final TestTransactions transactions;
        private final CurrentUser.Scope acting = CurrentUser.bind(new Actor("ana", Role.OPERATOR));
        private Instant now = Instant.parse("2026-03-02T15:00:00Z");

        IdempotencyKeysOn(TestDatabase database) {
            transactions = new TestTransactions("access-test", database.createMigrated());
            requests.rows = new RowsInTransactions();
            requests.rows.entities = transactions.entityManager();
            requests.clock = this;
        }

        Acquired acquireLock(String name) {
            return assertInstanceOf(Acquired.class, requests.beginRequest(name));
        }

        void recordResult(KeyLock keyLock, KeyedResult keyedResult) {
            transactions.requiresNew(() -> {
                requests.recordResult(keyLock, keyedResult);
                return true;
            });
        }

        void advanceClock(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public void close() {
            acting.close();
            transactions.close();
        }

        /** Begins and commits transactions where the container does. */
        private final class RowsInTransactions extends IdempotencyKeyRows {
            @Override
            void deleteOlderThan(long before) {
                transactions.requiresNew(() -> {
                    super.deleteOlderThan(before);
                    return true;
                });
            }

            @Override
            void insertKey(KeyLock keyLock, long at) {
                transactions.requiresNew(() -> {
                    super.insertKey(keyLock, at);
                    return true;
                });
            }

            @Override
            boolean takeOverLock(KeyLock keyLock, long at) {
                return transactions.requiresNew(() -> super.takeOverLock(keyLock, at));
            }

            @Override
            boolean renewLock(KeyLock keyLock, long at) {
                return transactions.requiresNew(() -> super.renewLock(keyLock, at));
            }

            @Override
            void saveResponse(KeyLock keyLock, String fingerprint, StoredResponse answer) {
                transactions.requiresNew(() -> {
                    super.saveResponse(keyLock, fingerprint, answer);
                    return true;
                });
            }

            @Override
            void releaseLock(KeyLock keyLock) {
                transactions.requiresNew(() -> {
                    super.releaseLock(keyLock);
                    return true;
                });
            }

            @Override
            Optional<IdempotencyKeyRow> findByKey(KeyLock keyLock) {
                return transactions.requiresNew(() -> super.findByKey(keyLock));
            }
        }
    }
}
