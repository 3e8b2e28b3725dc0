package io.padron.access.accounts;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Guarded;
import io.padron.access.Role;
import io.padron.access.UserChangeResult;
import io.padron.access.UserCreationResult;
import io.padron.access.UserDirectory;
import io.padron.access.UserView;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Manages the users in the database. */
@ApplicationScoped
@Guarded
class StoredUserDirectory implements UserDirectory {

    private static final Messages MESSAGES = Messages.forClass(StoredUserDirectory.class);
    private static final String ADMINISTRATOR = "admin";

    /** 90 bits: typed by hand once, and protected by the delays. */
    private static final int GROUPS = 3;

    /** 120 bits for an administrator. */
    private static final int GROUPS_OF_ADMINISTRATOR = 4;

    @Inject
    UserAccounts accounts;

    Clock clock = Clock.systemUTC();

    @Override
    public List<UserView> findAll() {
        return accounts.findAll().stream().map(UserAccount::toView).toList();
    }

    @Override
    public Optional<UserView> findByName(String name) {
        return accounts.findByName(UserName.normalize(name)).map(UserAccount::toView);
    }

    @Override
    public UserCreationResult createUser(String wanted, Role role) {
        String name = UserName.normalize(wanted);
        if (!UserName.isAllowed(name)) {
            return new UserCreationResult.Refused(List.of(createIssue("name", "user-name-form")));
        }
        String password = RandomPassword.generatePassword(GROUPS);
        if (!addAccount(name, role, password)) {
            return new UserCreationResult.Refused(
                    List.of(Issue.error("name", "user-name-taken", MESSAGES.get("user-name-taken", name))));
        }
        return new UserCreationResult.Created(name, password);
    }

    @Override
    public UserChangeResult changeRole(String name, Role role) {
        return role == Role.ADMINISTRATOR
                ? changeAccount(name, "own-role", account -> account.changeRole(role))
                : changeUnlessLastAdministrator(name, "own-role", account -> account.changeRole(role));
    }

    @Override
    public UserChangeResult deactivateUser(String name) {
        return changeUnlessLastAdministrator(name, "own-deactivation", UserAccount::deactivate);
    }

    @Override
    public UserChangeResult reactivateUser(String name) {
        return changeAccount(name, "own-deactivation", UserAccount::reactivate);
    }

    @Override
    public UserChangeResult renewPassword(String name) {
        String password = RandomPassword.generatePassword(GROUPS);
        String hash = PasswordHash.of(password).encode();
        UserChangeResult outcome = changeAccount(name, "own-password", account -> account.changePassword(hash));
        return outcome instanceof UserChangeResult.Changed ? new UserChangeResult.PasswordRenewed(password) : outcome;
    }

    private UserChangeResult changeAccount(String name, String ofOneself, Consumer<UserAccount> change) {
        Optional<UserChangeResult.Refused> refusal = findRefusal(name, ofOneself);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        accounts.changeAccount(UserName.normalize(name), change);
        return new UserChangeResult.Changed();
    }

    private UserChangeResult changeUnlessLastAdministrator(
            String name, String ofOneself, Consumer<UserAccount> change) {
        Optional<UserChangeResult.Refused> refusal = findRefusal(name, ofOneself);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return accounts.changeUnlessLastAdministrator(UserName.normalize(name), change)
                ? new UserChangeResult.Changed()
                : new UserChangeResult.Refused(createIssue("", "last-administrator"));
    }

    private Optional<UserChangeResult.Refused> findRefusal(String wanted, String ofOneself) {
        String name = UserName.normalize(wanted);
        if (accounts.findByName(name).isEmpty()) {
            return Optional.of(new UserChangeResult.Refused(createIssue("", "user-unknown")));
        }
        return CurrentUser.actor()
                .map(Actor::name)
                .filter(name::equals)
                .map(self -> new UserChangeResult.Refused(createIssue("", ofOneself)));
    }

    private static Issue createIssue(String field, String code) {
        return Issue.error(field, code, MESSAGES.get(code));
    }

    @Override
    public Optional<String> ensureAdministrator(Optional<String> password) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> given = password.filter(text -> !text.isBlank());
        given.flatMap(text -> PasswordPolicy.findViolation("password", ADMINISTRATOR, text))
                .ifPresent(StoredUserDirectory::throwIllegalPassword);
        String chosen = given.orElseGet(() -> RandomPassword.generatePassword(GROUPS_OF_ADMINISTRATOR));
        boolean added = addAccount(ADMINISTRATOR, Role.ADMINISTRATOR, chosen);
        return added && given.isEmpty() ? Optional.of(chosen) : Optional.empty();
    }

    private static void throwIllegalPassword(Issue issue) {
        throw new IllegalArgumentException(
                "PADRON_ADMIN_PASSWORD: " + issue.message().es() + System.lineSeparator() + "PADRON_ADMIN_PASSWORD: "
                        + issue.message().en());
    }

    @Override
    public Optional<String> recoverAdministrator(String wanted) {
        String name = UserName.normalize(wanted);
        if (accounts.findByName(name)
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .isEmpty()) {
            return Optional.empty();
        }
        String password = RandomPassword.generatePassword(GROUPS_OF_ADMINISTRATOR);
        String hash = PasswordHash.of(password).encode();
        accounts.changeAccount(name, account -> {
            account.changePassword(hash);
            account.reactivate();
        });
        return Optional.of(password);
    }

    /** Inserts the user; returns false when the name is taken, also by a concurrent transaction. */
    private boolean addAccount(String name, Role role, String password) {
        if (accounts.findByName(name).isPresent()) {
            return false;
        }
        try {
            accounts.insertAccount(
                    new UserAccount(name, role, PasswordHash.of(password).encode(), clock.instant()));
            return true;
        } catch (PersistenceException failed) {
            if (accounts.findByName(name).isPresent()) {
                return false;
            }
            throw failed;
        }
    }
}
