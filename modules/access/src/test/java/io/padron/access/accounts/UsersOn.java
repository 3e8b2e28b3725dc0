package io.padron.access.accounts;

import io.padron.access.Preferences;
import io.padron.schema.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The users of an empty database, and a clock that the test moves. */
final class UsersOn extends Clock implements AutoCloseable {

    final StoredUsers users = new StoredUsers();
    private final EntityManagerFactory factory;
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");

    UsersOn(TestDatabase database) {
        factory = Persistence.createEntityManagerFactory(
                "access-test", Map.of("jakarta.persistence.nonJtaDataSource", database.fresh()));
        UserAccounts accounts = new CommittingAccounts();
        accounts.entities = factory.createEntityManager();
        users.accounts = accounts;
        users.delays = new SignInDelays();
        users.clock = this;
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
        factory.close();
    }

    /** Commits where the container would. */
    private static final class CommittingAccounts extends UserAccounts {
        @Override
        void add(UserAccount account) {
            commit(() -> super.add(account));
        }

        @Override
        void changePassword(String name, String newHash) {
            commit(() -> super.changePassword(name, newHash));
        }

        @Override
        void prefer(String name, Preferences preferences) {
            commit(() -> super.prefer(name, preferences));
        }

        private void commit(Runnable change) {
            entities.getTransaction().begin();
            change.run();
            entities.getTransaction().commit();
            entities.clear();
        }
    }
}
