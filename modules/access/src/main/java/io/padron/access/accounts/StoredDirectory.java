package io.padron.access.accounts;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Guarded;
import io.padron.access.Role;
import io.padron.access.UserChange;
import io.padron.access.UserCreation;
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

/** The users in the database, as administrators keep them. */
@ApplicationScoped
@Guarded
class StoredDirectory implements UserDirectory {

    private static final Messages MESSAGES = Messages.beside(StoredDirectory.class);
    private static final String ADMINISTRATOR = "admin";

    /** Typed by hand once, and guarded by waits: 90 bits. */
    private static final int GROUPS = 3;

    /** Of the administrator: 120 bits. */
    private static final int GROUPS_OF_ADMINISTRATOR = 4;

    @Inject
    UserAccounts accounts;

    Clock clock = Clock.systemUTC();

    @Override
    public List<UserView> all() {
        return accounts.all().stream().map(UserAccount::view).toList();
    }

    @Override
    public Optional<UserView> find(String name) {
        return accounts.find(UserName.folded(name)).map(UserAccount::view);
    }

    @Override
    public UserCreation create(String wanted, Role role) {
        String name = UserName.folded(wanted);
        if (!UserName.isFree(name)) {
            return new UserCreation.Refused(List.of(issue("name", "user-name-form")));
        }
        String password = RandomPassword.of(GROUPS);
        if (!add(name, role, password)) {
            return new UserCreation.Refused(
                    List.of(Issue.error("name", "user-name-taken", MESSAGES.get("user-name-taken", name))));
        }
        return new UserCreation.Created(name, password);
    }

    @Override
    public UserChange changeRole(String name, Role role) {
        return role == Role.ADMINISTRATOR
                ? change(name, "own-role", account -> account.changeRole(role))
                : takeAway(name, "own-role", account -> account.changeRole(role));
    }

    @Override
    public UserChange deactivate(String name) {
        return takeAway(name, "own-deactivation", UserAccount::deactivate);
    }

    @Override
    public UserChange reactivate(String name) {
        return change(name, "own-deactivation", UserAccount::reactivate);
    }

    @Override
    public UserChange renewPassword(String name) {
        String password = RandomPassword.of(GROUPS);
        String hash = PasswordHash.of(password).written();
        UserChange outcome = change(name, "own-password", account -> account.changePassword(hash));
        return outcome instanceof UserChange.Changed ? new UserChange.Renewed(password) : outcome;
    }

    private UserChange change(String name, String ofOneself, Consumer<UserAccount> change) {
        Optional<UserChange.Refused> refusal = refusal(name, ofOneself);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        accounts.change(UserName.folded(name), change);
        return new UserChange.Changed();
    }

    private UserChange takeAway(String name, String ofOneself, Consumer<UserAccount> change) {
        Optional<UserChange.Refused> refusal = refusal(name, ofOneself);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return accounts.takeAway(UserName.folded(name), change)
                ? new UserChange.Changed()
                : new UserChange.Refused(issue("", "last-administrator"));
    }

    private Optional<UserChange.Refused> refusal(String wanted, String ofOneself) {
        String name = UserName.folded(wanted);
        if (accounts.find(name).isEmpty()) {
            return Optional.of(new UserChange.Refused(issue("", "user-unknown")));
        }
        return ActingUser.current()
                .map(Actor::name)
                .filter(name::equals)
                .map(self -> new UserChange.Refused(issue("", ofOneself)));
    }

    private static Issue issue(String field, String code) {
        return Issue.error(field, code, MESSAGES.get(code));
    }

    @Override
    public Optional<String> ensureAdministrator(Optional<String> password) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> given = password.filter(text -> !text.isBlank());
        given.flatMap(text -> PasswordRule.check("password", ADMINISTRATOR, text))
                .ifPresent(StoredDirectory::refuse);
        String chosen = given.orElseGet(() -> RandomPassword.of(GROUPS_OF_ADMINISTRATOR));
        boolean added = add(ADMINISTRATOR, Role.ADMINISTRATOR, chosen);
        return added && given.isEmpty() ? Optional.of(chosen) : Optional.empty();
    }

    private static void refuse(Issue issue) {
        throw new IllegalArgumentException(
                "PADRON_ADMIN_PASSWORD: " + issue.message().es() + System.lineSeparator() + "PADRON_ADMIN_PASSWORD: "
                        + issue.message().en());
    }

    @Override
    public Optional<String> recover(String wanted) {
        String name = UserName.folded(wanted);
        if (accounts.find(name)
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .isEmpty()) {
            return Optional.empty();
        }
        String password = RandomPassword.of(GROUPS_OF_ADMINISTRATOR);
        String hash = PasswordHash.of(password).written();
        accounts.change(name, account -> {
            account.changePassword(hash);
            account.reactivate();
        });
        return Optional.of(password);
    }

    /** False when the name is taken, be it by somebody who was faster. */
    private boolean add(String name, Role role, String password) {
        if (accounts.find(name).isPresent()) {
            return false;
        }
        try {
            accounts.add(new UserAccount(name, role, PasswordHash.of(password).written(), clock.instant()));
            return true;
        } catch (PersistenceException failed) {
            if (accounts.find(name).isPresent()) {
                return false;
            }
            throw failed;
        }
    }
}
