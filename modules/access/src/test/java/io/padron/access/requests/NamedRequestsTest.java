package io.padron.access.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Role;
import io.padron.access.requests.Beginning.Begun;
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

class NamedRequestsTest {

    private static final StoredAnswer ANSWER =
            new StoredAnswer(201, "/customers/7", "\"1\"", "{\"name\":\"Íñigo\"}" + " ".repeat(40_000));

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredIsAnsweredAgainForADay(TestDatabase database) {
        try (On on = new On(database)) {
            Attempt attempt = on.begun("a").attempt();
            assertEquals(new Beginning.Busy(), on.requests.begin("a"));
            on.made(attempt, new Outcome("f", "7"));
            on.requests.answered(attempt, "f", ANSWER);
            assertEquals(new Beginning.Answered("f", ANSWER), on.requests.begin("a"));
            try (ActingUser.Scope other = ActingUser.as(new Actor("eva", Role.OPERATOR))) {
                assertInstanceOf(Begun.class, on.requests.begin("a"));
            }
            on.later(NamedRequests.KEPT.plusSeconds(1));
            assertInstanceOf(Begun.class, on.requests.begin("a"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDiesIsReplacedAndWhatWasMadeIsNotLost(TestDatabase database) {
        try (On on = new On(database)) {
            Attempt dead = on.begun("a").attempt();
            on.later(NamedRequests.CLAIM.minusSeconds(1));
            assertTrue(on.requests.renew(dead));
            on.later(NamedRequests.CLAIM.minusSeconds(1));
            assertEquals(new Beginning.Busy(), on.requests.begin("a"));
            on.later(Duration.ofSeconds(2));
            Begun second = on.begun("a");
            assertEquals(Optional.empty(), second.before());
            assertFalse(on.requests.renew(dead));
            assertThrows(IllegalStateException.class, () -> on.made(dead, new Outcome("f", "7")));

            on.made(second.attempt(), new Outcome("f", "8"));
            on.later(NamedRequests.CLAIM.plusSeconds(1));
            Begun third = on.begun("a");
            assertEquals(Optional.of(new Outcome("f", "8")), third.before());
            on.requests.released(third.attempt());
            assertEquals(Optional.of(new Outcome("f", "8")), on.begun("a").before());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedRequestFreesItsName(TestDatabase database) {
        try (On on = new On(database)) {
            on.requests.released(on.begun("a").attempt());
            assertEquals(Optional.empty(), on.begun("a").before());
        }
    }

    /** On an empty database, with a clock that the test moves. */
    private static final class On extends Clock implements AutoCloseable {

        final StoredRequests requests = new StoredRequests();
        private final TestTransactions transactions;
        private final ActingUser.Scope acting = ActingUser.as(new Actor("ana", Role.OPERATOR));
        private Instant now = Instant.parse("2026-03-02T15:00:00Z");

        On(TestDatabase database) {
            transactions = new TestTransactions("access-test", database.fresh());
            requests.rows = new RowsInTransactions();
            requests.rows.entities = transactions.entities();
            requests.clock = this;
        }

        Begun begun(String name) {
            return assertInstanceOf(Begun.class, requests.begin(name));
        }

        void made(Attempt attempt, Outcome outcome) {
            transactions.requiresNew(() -> {
                requests.made(attempt, outcome);
                return true;
            });
        }

        void later(Duration time) {
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

        /** Begins and commits where the container would. */
        private final class RowsInTransactions extends RequestRows {
            @Override
            void forget(long before) {
                transactions.requiresNew(() -> {
                    super.forget(before);
                    return true;
                });
            }

            @Override
            void add(Attempt attempt, long at) {
                transactions.requiresNew(() -> {
                    super.add(attempt, at);
                    return true;
                });
            }

            @Override
            boolean takeOver(Attempt attempt, long at) {
                return transactions.requiresNew(() -> super.takeOver(attempt, at));
            }

            @Override
            boolean renew(Attempt attempt, long at) {
                return transactions.requiresNew(() -> super.renew(attempt, at));
            }

            @Override
            void answered(Attempt attempt, String fingerprint, StoredAnswer answer) {
                transactions.requiresNew(() -> {
                    super.answered(attempt, fingerprint, answer);
                    return true;
                });
            }

            @Override
            void release(Attempt attempt) {
                transactions.requiresNew(() -> {
                    super.release(attempt);
                    return true;
                });
            }

            @Override
            Optional<Line> find(Attempt attempt) {
                return transactions.requiresNew(() -> super.find(attempt));
            }
        }
    }
}
