package io.padron.access.accounts;

import io.padron.access.Preferences;
import io.padron.access.Role;
import io.padron.access.UserCreation;
import io.padron.schema.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The users of an empty database, and a clock that the test moves. */
final class UsersOn extends Clock implements AutoCloseable {

    final StoredUsers users = new StoredUsers();
    final StoredDirectory directory = new StoredDirectory();
    private final EntityManagerFactory factory;
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");

    UsersOn(TestDatabase database) {
        factory = Persistence.createEntityManagerFactory(
                "access-test", Map.of("jakarta.persistence.nonJtaDataSource", database.fresh()));
        UserAccounts accounts = new CommittingAccounts();
        accounts.entities = factory.createEntityManager();
        users.accounts = accounts;
        users.delays = new SignInDelays();
        users.checks = new PasswordChecks();
        users.clock = this;
        directory.accounts = accounts;
        directory.clock = this;
    }

    /** The same users, as another request sees them at the same time. */
    StoredDirectory another() {
        UserAccounts accounts = new CommittingAccounts();
        accounts.entities = factory.createEntityManager();
        StoredDirectory other = new StoredDirectory();
        other.accounts = accounts;
        other.clock = this;
        return other;
    }

    /** A new user's password. */
    String password(String name, Role role) {
        return ((UserCreation.Created) directory.create(name, role)).password();
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
        OptionalInt changePassword(String name, String newHash) {
            return commit(() -> super.changePassword(name, newHash));
        }

        @Override
        void renewHash(String name, String oldHash, String newHash) {
            commit(() -> super.renewHash(name, oldHash, newHash));
        }

        @Override
        void change(String name, Consumer<UserAccount> change) {
            commit(() -> super.change(name, change));
        }

        @Override
        boolean takeAway(String name, Consumer<UserAccount> change) {
            return commit(() -> super.takeAway(name, change));
        }

        @Override
        void prefer(String name, Preferences preferences) {
            commit(() -> super.prefer(name, preferences));
        }

        private void commit(Runnable change) {
            commit(() -> {
                change.run();
                return true;
            });
        }

        private <T> T commit(Supplier<T> change) {
            entities.getTransaction().begin();
            T outcome = change.get();
            entities.getTransaction().commit();
            entities.clear();
            return outcome;
        }
    }
}
