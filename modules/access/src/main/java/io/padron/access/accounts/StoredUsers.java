package io.padron.access.accounts;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Guarded;
import io.padron.access.NewUser;
import io.padron.access.PasswordChange;
import io.padron.access.Preferences;
import io.padron.access.Right;
import io.padron.access.Role;
import io.padron.access.SignIn;
import io.padron.access.UserCreation;
import io.padron.access.Users;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The users in the database. */
@ApplicationScoped
@Guarded
class StoredUsers implements Users {

    private static final Messages MESSAGES = Messages.beside(StoredUsers.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");
    private static final String ADMINISTRATOR = "admin";

    /** What an unknown user's password is compared with, so that it takes as long. */
    private static final PasswordHash NOBODY = PasswordHash.of("nobody's password");

    private static final Set<String> RESERVED = Set.of(TOKEN_HOLDER, INBOX);

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

    Clock clock = Clock.systemUTC();
    ApiToken token = ApiToken.of(System.getenv("PADRON_API_TOKEN"));

    @Override
    public SignIn signIn(String name, String password, String address) {
        String user = folded(name);
        Duration wait = delays.begin(user, address, clock.instant());
        if (!wait.isZero()) {
            return tooSoon(wait);
        }
        Optional<UserAccount> account = NAME.matcher(user).matches() ? accounts.find(user) : Optional.empty();
        PasswordHash hash =
                account.map(found -> PasswordHash.parse(found.passwordHash())).orElse(NOBODY);
        if (!hash.matches(password) || account.isEmpty()) {
            return new SignIn.Refused(MESSAGES.get("sign-in-refused"), Duration.ZERO);
        }
        delays.succeeded(user, address);
        if (hash.isOutdated()) {
            accounts.changePassword(user, PasswordHash.of(password).written());
        }
        UserAccount found = account.get();
        return new SignIn.SignedIn(found.actor(), found.role(), found.preferences());
    }

    private static SignIn tooSoon(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        Message message = seconds <= 90
                ? MESSAGES.get("sign-in-wait-seconds", seconds)
                : MESSAGES.get("sign-in-wait-minutes", (seconds + 59) / 60);
        return new SignIn.Refused(message, Duration.ofSeconds(seconds));
    }

    @Override
    public Optional<Actor> bearer(String presented) {
        return token.bearer(presented);
    }

    @Override
    public Optional<Actor> actor(String name) {
        return switch (name) {
            case TOKEN_HOLDER -> token.holder();
            case INBOX -> Optional.of(new Actor(INBOX, LOADING));
            default -> accounts.find(folded(name)).map(UserAccount::actor);
        };
    }

    @Override
    public UserCreation createUser(NewUser user) {
        String name = folded(user.name());
        List<Issue> issues = new ArrayList<>();
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            issues.add(Issue.error("name", "user-name-form", MESSAGES.get("user-name-form")));
        }
        PasswordRule.check("password", name, user.password()).ifPresent(issues::add);
        if (issues.isEmpty() && !add(name, user.role(), user.password())) {
            issues.add(Issue.error("name", "user-name-taken", MESSAGES.get("user-name-taken", name)));
        }
        return issues.isEmpty() ? new UserCreation.Created(name) : new UserCreation.Refused(issues);
    }

    @Override
    public PasswordChange changePassword(String present, String next) {
        String name = ActingUser.name();
        Optional<UserAccount> account = accounts.find(name);
        Duration wait = delays.begin(name, name, clock.instant());
        if (!wait.isZero()) {
            SignIn.Refused refused = (SignIn.Refused) tooSoon(wait);
            return new PasswordChange.Refused(List.of(Issue.error("present", "too-many-attempts", refused.message())));
        }
        if (account.isEmpty()
                || !PasswordHash.parse(account.get().passwordHash()).matches(present)) {
            return new PasswordChange.Refused(
                    List.of(Issue.error("present", "wrong-password", MESSAGES.get("wrong-password"))));
        }
        delays.succeeded(name, name);
        Optional<Issue> issue = PasswordRule.check("next", name, next);
        if (issue.isPresent()) {
            return new PasswordChange.Refused(List.of(issue.get()));
        }
        accounts.changePassword(name, PasswordHash.of(next).written());
        return new PasswordChange.Changed();
    }

    @Override
    public void prefer(Preferences preferences) {
        accounts.prefer(ActingUser.name(), preferences);
    }

    @Override
    public Optional<String> ensureAdministrator(Optional<String> password) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> given = password.filter(text -> !text.isBlank());
        String chosen = given.orElseGet(StoredUsers::randomPassword);
        boolean added = add(ADMINISTRATOR, Role.ADMINISTRATOR, chosen);
        return added && given.isEmpty() ? Optional.of(chosen) : Optional.empty();
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

    /** 120 bits, in letters and digits that cannot be mistaken for one another. */
    private static String randomPassword() {
        String letters = "abcdefghijkmnpqrstuvwxyz23456789";
        return new SecureRandom()
                .ints(24, 0, letters.length())
                .mapToObj(index -> String.valueOf(letters.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{6})(?!$)", "$1-");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
