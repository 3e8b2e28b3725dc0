package io.padron.access.accounts;

import io.padron.access.Role;
import io.padron.access.UserCreationResult;
import io.padron.access.UserPreferences;
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

/** The users of an empty database, and a clock that the test advances. */
final class UsersOn extends Clock implements AutoCloseable {

    final StoredUsers users = new StoredUsers();
    final StoredUserDirectory directory = new StoredUserDirectory();
    private final EntityManagerFactory factory;
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");

    UsersOn(TestDatabase database) {
        factory = Persistence.createEntityManagerFactory(
                "access-test", Map.of("jakarta.persistence.nonJtaDataSource", database.createMigrated()));
        UserAccounts accounts = new CommittingAccounts();
        accounts.entities = factory.createEntityManager();
        users.accounts = accounts;
        users.delays = new SignInThrottle();
        users.checks = new PasswordVerifier();
        users.clock = this;
        directory.accounts = accounts;
        directory.clock = this;
    }

    /** Opens another directory on the same users, as a concurrent request does. */
    StoredUserDirectory openSecondDirectory() {
        UserAccounts accounts = new CommittingAccounts();
        accounts.entities = factory.createEntityManager();
        StoredUserDirectory other = new StoredUserDirectory();
        other.accounts = accounts;
        other.clock = this;
        return other;
    }

    /** Creates a user and returns the password. */
    String createUser(String name, Role role) {
        return ((UserCreationResult.Created) directory.createUser(name, role)).password();
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
        factory.close();
    }

    /** Commits where the container does. */
    private static final class CommittingAccounts extends UserAccounts {
        @Override
        void insertAccount(UserAccount account) {
            commit(() -> super.insertAccount(account));
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
        void changeAccount(String name, Consumer<UserAccount> change) {
            commit(() -> super.changeAccount(name, change));
        }

        @Override
        boolean changeUnlessLastAdministrator(String name, Consumer<UserAccount> change) {
            return commit(() -> super.changeUnlessLastAdministrator(name, change));
        }

        @Override
        void savePreferences(String name, UserPreferences userPreferences) {
            commit(() -> super.savePreferences(name, userPreferences));
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
