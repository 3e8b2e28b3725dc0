package io.padron.access.accounts;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Guarded;
import io.padron.access.PasswordChangeResult;
import io.padron.access.Right;
import io.padron.access.SignInResult;
import io.padron.access.TokenAuthenticationResult;
import io.padron.access.UserPreferences;
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

/** Authenticates the users in the database. */
@ApplicationScoped
@Guarded
class StoredUsers implements Users {

    private static final Messages MESSAGES = Messages.forClass(StoredUsers.class);

    /** The hash that is checked for an unknown user, so that the check takes as long. */
    private static final PasswordHash DUMMY_HASH = PasswordHash.of("dummy password");

    /** When to retry after too many password checks were waiting. */
    private static final Duration BUSY_RETRY_AFTER = Duration.ofSeconds(5);

    /** The rights that loading a file needs. */
    private static final Set<Right> INBOX_RIGHTS = EnumSet.of(
            Right.READ_CUSTOMERS,
            Right.WRITE_CUSTOMERS,
            Right.READ_PAYMENT_METHODS,
            Right.READ_IMPORTS,
            Right.RUN_IMPORTS,
            Right.CHECK_IDENTITY);

    @Inject
    UserAccounts accounts;

    @Inject
    SignInThrottle delays;

    @Inject
    PasswordVerifier checks;

    Clock clock = Clock.systemUTC();
    ApiToken token = ApiToken.of(System.getenv("PADRON_API_TOKEN"));

    @Override
    public SignInResult signIn(String name, String password, String address) {
        String user = UserName.normalize(name);
        boolean suspect = delays.isSuspect(address, clock.instant());
        Duration wait = delays.beginAttempt(user, address, clock.instant());
        if (!wait.isZero()) {
            return createDelayRefusal(wait);
        }
        Optional<UserAccount> account = UserName.isValid(user) ? accounts.findByName(user) : Optional.empty();
        PasswordHash hash =
                account.map(found -> PasswordHash.parse(found.passwordHash())).orElse(DUMMY_HASH);
        Optional<Boolean> matches = checks.matches(hash, password, suspect);
        if (matches.isEmpty()) {
            delays.cancelAttempt(user, address);
            return new SignInResult.Refused(MESSAGES.get("sign-in-busy"), BUSY_RETRY_AFTER);
        }
        if (!matches.get() || account.isEmpty()) {
            return new SignInResult.Refused(MESSAGES.get("sign-in-refused"), Duration.ZERO);
        }
        delays.recordSuccess(user, address);
        UserAccount found = account.get();
        if (!found.isActive()) {
            return new SignInResult.Refused(MESSAGES.get("sign-in-inactive"), Duration.ZERO);
        }
        if (hash.isOutdated()) {
            accounts.renewHash(
                    user, found.passwordHash(), PasswordHash.of(password).encode());
        }
        return new SignInResult.SignedIn(found.toActor(), found.role(), found.preferences(), found.credentials());
    }

    private static SignInResult.Refused createDelayRefusal(Duration wait) {
        long seconds = roundUpToSeconds(wait).toSeconds();
        Message message = seconds <= 90
                ? MESSAGES.get("sign-in-wait-seconds", seconds)
                : MESSAGES.get("sign-in-wait-minutes", (seconds + 59) / 60);
        return new SignInResult.Refused(message, Duration.ofSeconds(seconds));
    }

    private static Duration roundUpToSeconds(Duration wait) {
        return Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    @Override
    public TokenAuthenticationResult authenticateToken(String presented, String address) {
        Optional<Actor> holder = token.authenticate(presented);
        if (holder.isPresent()) {
            return new TokenAuthenticationResult.Authenticated(holder.get());
        }
        Duration wait = delays.recordWrongToken(address, clock.instant());
        return new TokenAuthenticationResult.Refused(wait.isZero() ? Duration.ZERO : roundUpToSeconds(wait));
    }

    @Override
    public Optional<Actor> findActor(String name) {
        return switch (name) {
            case TOKEN_HOLDER -> token.findActor();
            case INBOX -> Optional.of(new Actor(INBOX, INBOX_RIGHTS));
            default ->
                accounts.findByName(UserName.normalize(name))
                        .filter(UserAccount::isActive)
                        .map(UserAccount::toActor);
        };
    }

    @Override
    public Optional<Actor> findActor(String name, int credentials) {
        return accounts.findByName(name)
                .filter(account -> account.isActive() && account.credentials() == credentials)
                .map(UserAccount::toActor);
    }

    @Override
    public PasswordChangeResult changePassword(String present, String next) {
        String name = CurrentUser.name();
        Optional<UserAccount> account = accounts.findByName(name);
        Duration wait = delays.beginAttempt(name, name, clock.instant());
        if (!wait.isZero()) {
            return createRefusal(Issue.error(
                    "present", "too-many-attempts", createDelayRefusal(wait).message()));
        }
        Optional<Boolean> matches = account.isEmpty()
                ? Optional.of(false)
                : checks.matches(PasswordHash.parse(account.get().passwordHash()), present, false);
        if (matches.isEmpty()) {
            delays.cancelAttempt(name, name);
            return createRefusal(Issue.error("present", "too-many-attempts", MESSAGES.get("sign-in-busy")));
        }
        if (!matches.get()) {
            return createRefusal(Issue.error("present", "wrong-password", MESSAGES.get("wrong-password")));
        }
        delays.recordSuccess(name, name);
        Optional<Issue> issue = PasswordPolicy.findViolation("next", name, next);
        if (issue.isPresent()) {
            return createRefusal(issue.get());
        }
        int credentials =
                accounts.changePassword(name, PasswordHash.of(next).encode()).orElseThrow();
        return new PasswordChangeResult.Changed(credentials);
    }

    private static PasswordChangeResult createRefusal(Issue issue) {
        return new PasswordChangeResult.Refused(List.of(issue));
    }

    @Override
    public void savePreferences(UserPreferences userPreferences) {
        accounts.savePreferences(CurrentUser.name(), userPreferences);
    }
}
