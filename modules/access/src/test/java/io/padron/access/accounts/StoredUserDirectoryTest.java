package io.padron.access.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Right;
import io.padron.access.Role;
import io.padron.access.SignInResult;
import io.padron.access.UserChangeResult;
import io.padron.access.UserCreationResult;
import io.padron.access.UserView;
import io.padron.schema.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("try") // the scope is only closed, never read
class StoredUserDirectoryTest {

    private static final String PASSWORD = "una frase tranquila";
    private static final Actor ADMIN = new Actor("admin", Role.ADMINISTRATOR);
    private static final Actor SCRIPT = new Actor("api-token", EnumSet.allOf(Right.class));

    @ParameterizedTest
    @EnumSource
    void anAddedUserIsListedAndSignsInWithThePasswordThatIsShownOnce(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            UserCreationResult.Created made = assertInstanceOf(
                    UserCreationResult.Created.class, on.directory.createUser(" Lucia ", Role.OPERATOR));
            assertFalse(made.toString().contains(made.password()));
            assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("lucia", made.password(), "x"));
            assertEquals(
                    List.of(
                            new UserView("admin", Role.ADMINISTRATOR, true, on.instant()),
                            new UserView("lucia", Role.OPERATOR, true, on.instant())),
                    on.directory.findAll());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTakenAndAReservedNameAreRefused(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.createUser("lucia", Role.OPERATOR);
            assertEquals("user-name-taken", refusal(on, "Lucia"));
            assertEquals("user-name-form", refusal(on, "api-token"));
            assertEquals("user-name-form", refusal(on, "Inbox"));
            assertEquals("user-name-form", refusal(on, "lu cia"));
        }
    }

    private static String refusal(UsersOn on, String name) {
        return assertInstanceOf(UserCreationResult.Refused.class, on.directory.createUser(name, Role.OPERATOR))
                .issues()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @EnumSource
    void aDeactivatedUserIsSignedOutAndReturnsWithoutTheOldSessions(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String password = on.createUser("lucia", Role.OPERATOR);
            int before = signIn(on, "lucia", password);
            assertEquals(new UserChangeResult.Changed(), as(ADMIN, () -> on.directory.deactivateUser("lucia")));
            assertEquals(Optional.empty(), on.users.findActor("lucia"));
            assertEquals(Optional.empty(), on.users.findActor("lucia", before));
            SignInResult.Refused out =
                    assertInstanceOf(SignInResult.Refused.class, on.users.signIn("lucia", password, "x"));
            assertTrue(out.message().es().contains("desactivado"), out.message().es());
            assertTrue(
                    assertInstanceOf(SignInResult.Refused.class, on.users.signIn("lucia", "wrong", "x"))
                            .message()
                            .es()
                            .contains("no coinciden"),
                    "who does not know the password learns nothing");
            assertFalse(on.directory.findByName("lucia").orElseThrow().active());
            as(ADMIN, () -> on.directory.reactivateUser("lucia"));
            assertEquals(Optional.empty(), on.users.findActor("lucia", before), "an old sign-in stays ended");
            assertTrue(signIn(on, "lucia", password) > before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenewedPasswordEndsTheSessionsAndTheOldPassword(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String password = on.createUser("lucia", Role.OPERATOR);
            int before = signIn(on, "lucia", password);
            UserChangeResult.PasswordRenewed passwordRenewed = assertInstanceOf(
                    UserChangeResult.PasswordRenewed.class, as(ADMIN, () -> on.directory.renewPassword("lucia")));
            assertEquals(Optional.empty(), on.users.findActor("lucia", before));
            assertInstanceOf(SignInResult.Refused.class, on.users.signIn("lucia", password, "x"));
            assertTrue(signIn(on, "lucia", passwordRenewed.password()) > before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRoleChangeTakesEffectAtOnceAndEndsNoSession(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            int signedIn = signIn(on, "lucia", on.createUser("lucia", Role.OPERATOR));
            as(ADMIN, () -> on.directory.changeRole("lucia", Role.READ_ONLY));
            assertFalse(on.users.findActor("lucia", signedIn).orElseThrow().hasRight(Right.WRITE_CUSTOMERS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastActiveAdministratorIsKept(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.createUser("marta", Role.ADMINISTRATOR);
            assertEquals(new UserChangeResult.Changed(), as(SCRIPT, () -> on.directory.deactivateUser("marta")));
            assertEquals("last-administrator", code(as(SCRIPT, () -> on.directory.deactivateUser("admin"))));
            assertEquals("last-administrator", code(as(SCRIPT, () -> on.directory.changeRole("admin", Role.OPERATOR))));
            assertTrue(
                    on.users.findActor("admin", signIn(on, "admin", PASSWORD)).isPresent());
            as(SCRIPT, () -> on.directory.reactivateUser("marta"));
            assertEquals(
                    new UserChangeResult.Changed(), as(SCRIPT, () -> on.directory.changeRole("admin", Role.OPERATOR)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoAdministratorsWhoDeactivateEachOtherLeaveOne(TestDatabase database)
            throws InterruptedException, ExecutionException {
        Actor marta = new Actor("marta", Role.ADMINISTRATOR);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (UsersOn on = new UsersOn(database)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.createUser("marta", Role.ADMINISTRATOR);
            for (int round = 0; round < 10; round++) {
                StoredUserDirectory one = on.openSecondDirectory();
                StoredUserDirectory other = on.openSecondDirectory();
                Future<UserChangeResult> first = both.submit(() -> as(ADMIN, () -> one.deactivateUser("marta")));
                Future<UserChangeResult> second =
                        both.submit(() -> as(marta, () -> other.changeRole("admin", Role.OPERATOR)));
                assertEquals(
                        1,
                        Stream.of(first.get(), second.get())
                                .filter(UserChangeResult.Changed.class::isInstance)
                                .count());
                as(SCRIPT, () -> on.openSecondDirectory().reactivateUser("marta"));
                as(SCRIPT, () -> on.openSecondDirectory().changeRole("admin", Role.ADMINISTRATOR));
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void usersCannotChangeThemselves() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.createUser("marta", Role.ADMINISTRATOR);
            assertEquals("own-deactivation", code(as(ADMIN, () -> on.directory.deactivateUser("Admin"))));
            assertEquals("own-role", code(as(ADMIN, () -> on.directory.changeRole("admin", Role.READ_ONLY))));
            assertEquals("own-password", code(as(ADMIN, () -> on.directory.renewPassword("admin"))));
            assertEquals("user-unknown", code(as(ADMIN, () -> on.directory.deactivateUser("unknown"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStartCreatesTheAdministratorAndLaterStartsChangeNothing(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String made = on.directory.ensureAdministrator(Optional.empty()).orElseThrow();
            assertTrue(made.length() >= 24);
            signIn(on, "admin", made);
            assertEquals(Optional.empty(), on.directory.ensureAdministrator(Optional.of("another password")));
            assertInstanceOf(SignInResult.Refused.class, on.users.signIn("admin", "another password", "x"));
        }
    }

    @Test
    void aGivenPasswordOfTheFirstAdministratorIsUsedAndNotShown() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            assertEquals(Optional.empty(), on.directory.ensureAdministrator(Optional.of(PASSWORD)));
            signIn(on, "admin", PASSWORD);
        }
    }

    /** The password policy also applies to the operator who starts the server. */
    @Test
    void aFirstPasswordAgainstThePolicyIsRefused() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> on.directory.ensureAdministrator(Optional.of("s3cret")));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("PADRON_ADMIN_PASSWORD: La contraseña"));
            assertFalse(String.valueOf(refused.getMessage()).contains("s3cret"));
            assertEquals(List.of(), on.directory.findAll());
        }
    }

    @Test
    void onlyAnAdministratorIsRecovered() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.createUser("lucia", Role.OPERATOR);
            assertEquals(Optional.empty(), on.directory.recoverAdministrator("lucia"));
            assertEquals(Optional.empty(), on.directory.recoverAdministrator("unknown"));
            String recovered = on.directory.recoverAdministrator(" Admin ").orElseThrow();
            assertInstanceOf(SignInResult.Refused.class, on.users.signIn("admin", PASSWORD, "x"));
            signIn(on, "admin", recovered);
        }
    }

    private static int signIn(UsersOn on, String name, String password) {
        return assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn(name, password, "x"))
                .credentials();
    }

    private static UserChangeResult as(Actor actor, Supplier<UserChangeResult> change) {
        try (CurrentUser.Scope acting = CurrentUser.bind(actor)) {
            return change.get();
        }
    }

    private static String code(UserChangeResult change) {
        return assertInstanceOf(UserChangeResult.Refused.class, change).issue().code();
    }
}
