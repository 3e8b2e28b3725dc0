package io.padron.access.accounts;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Bearer;
import io.padron.access.Guarded;
import io.padron.access.PasswordChange;
import io.padron.access.Preferences;
import io.padron.access.Right;
import io.padron.access.SignIn;
import io.padron.access.Users;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The users in the database. */
@ApplicationScoped
@Guarded
class StoredUsers implements Users {

    private static final Messages MESSAGES = Messages.beside(StoredUsers.class);

    /** What an unknown user's password is compared with, so that it takes as long. */
    private static final PasswordHash NOBODY = PasswordHash.of("nobody's password");

    /** When to try again where too many passwords wait to be checked. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    /** What it takes to load a file. */
    private static final Set<Right> LOADING = EnumSet.of(
            Right.READ_CUSTOMERS,
            Right.WRITE_CUSTOMERS,
            Right.READ_PAYMENT_METHODS,
            Right.READ_IMPORTS,
            Right.RUN_IMPORTS,
            Right.CHECK_IDENTITY);

    @Inject
    UserAccounts accounts;

    @Inject
    SignInDelays delays;

    @Inject
    PasswordChecks checks;

    Clock clock = Clock.systemUTC();
    ApiToken token = ApiToken.of(System.getenv("PADRON_API_TOKEN"));

    @Override
    public SignIn signIn(String name, String password, String address) {
        String user = UserName.folded(name);
        boolean suspect = delays.isSuspect(address, clock.instant());
        Duration wait = delays.begin(user, address, clock.instant());
        if (!wait.isZero()) {
            return tooSoon(wait);
        }
        Optional<UserAccount> account = UserName.isName(user) ? accounts.find(user) : Optional.empty();
        PasswordHash hash =
                account.map(found -> PasswordHash.parse(found.passwordHash())).orElse(NOBODY);
        Optional<Boolean> matches = checks.matches(hash, password, suspect);
        if (matches.isEmpty()) {
            delays.abandoned(user, address);
            return new SignIn.Refused(MESSAGES.get("sign-in-busy"), BUSY);
        }
        if (!matches.get() || account.isEmpty()) {
            return new SignIn.Refused(MESSAGES.get("sign-in-refused"), Duration.ZERO);
        }
        delays.succeeded(user, address);
        UserAccount found = account.get();
        if (!found.isActive()) {
            return new SignIn.Refused(MESSAGES.get("sign-in-inactive"), Duration.ZERO);
        }
        if (hash.isOutdated()) {
            accounts.renewHash(
                    user, found.passwordHash(), PasswordHash.of(password).written());
        }
        return new SignIn.SignedIn(found.actor(), found.role(), found.preferences(), found.credentials());
    }

    private static SignIn.Refused tooSoon(Duration wait) {
        long seconds = wholeSeconds(wait).toSeconds();
        Message message = seconds <= 90
                ? MESSAGES.get("sign-in-wait-seconds", seconds)
                : MESSAGES.get("sign-in-wait-minutes", (seconds + 59) / 60);
        return new SignIn.Refused(message, Duration.ofSeconds(seconds));
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    @Override
    public Bearer bearer(String presented, String address) {
        Optional<Actor> holder = token.bearer(presented);
        if (holder.isPresent()) {
            return new Bearer.Known(holder.get());
        }
        Duration wait = delays.wrongToken(address, clock.instant());
        return new Bearer.Refused(wait.isZero() ? Duration.ZERO : wholeSeconds(wait));
    }

    @Override
    public Optional<Actor> actor(String name) {
        return switch (name) {
            case TOKEN_HOLDER -> token.holder();
            case INBOX -> Optional.of(new Actor(INBOX, LOADING));
            default ->
                accounts.find(UserName.folded(name))
                        .filter(UserAccount::isActive)
                        .map(UserAccount::actor);
        };
    }

    @Override
    public Optional<Actor> actor(String name, int credentials) {
        return accounts.find(name)
                .filter(account -> account.isActive() && account.credentials() == credentials)
                .map(UserAccount::actor);
    }

    @Override
    public PasswordChange changePassword(String present, String next) {
        String name = ActingUser.name();
        Optional<UserAccount> account = accounts.find(name);
        Duration wait = delays.begin(name, name, clock.instant());
        if (!wait.isZero()) {
            return refused(
                    Issue.error("present", "too-many-attempts", tooSoon(wait).message()));
        }
        Optional<Boolean> matches = account.isEmpty()
                ? Optional.of(false)
                : checks.matches(PasswordHash.parse(account.get().passwordHash()), present, false);
        if (matches.isEmpty()) {
            delays.abandoned(name, name);
            return refused(Issue.error("present", "too-many-attempts", MESSAGES.get("sign-in-busy")));
        }
        if (!matches.get()) {
            return refused(Issue.error("present", "wrong-password", MESSAGES.get("wrong-password")));
        }
        delays.succeeded(name, name);
        Optional<Issue> issue = PasswordRule.check("next", name, next);
        if (issue.isPresent()) {
            return refused(issue.get());
        }
        int credentials =
                accounts.changePassword(name, PasswordHash.of(next).written()).orElseThrow();
        return new PasswordChange.Changed(credentials);
    }

    private static PasswordChange refused(Issue issue) {
        return new PasswordChange.Refused(List.of(issue));
    }

    @Override
    public void prefer(Preferences preferences) {
        accounts.prefer(ActingUser.name(), preferences);
    }
}
