package io.padron.access.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Right;
import io.padron.access.Role;
import io.padron.access.SignIn;
import io.padron.access.UserChange;
import io.padron.access.UserCreation;
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

@SuppressWarnings("try") // a scope is closed, never read
class StoredDirectoryTest {

    private static final String PASSWORD = "una frase tranquila";
    private static final Actor ADMIN = new Actor("admin", Role.ADMINISTRATOR);
    private static final Actor SCRIPT = new Actor("api-token", EnumSet.allOf(Right.class));

    @ParameterizedTest
    @EnumSource
    void anAddedUserIsListedAndSignsInWithThePasswordThatIsShownOnce(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            UserCreation.Created made =
                    assertInstanceOf(UserCreation.Created.class, on.directory.create(" Lucia ", Role.OPERATOR));
            assertFalse(made.toString().contains(made.password()));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", made.password(), "x"));
            assertEquals(
                    List.of(
                            new UserView("admin", Role.ADMINISTRATOR, true, on.instant()),
                            new UserView("lucia", Role.OPERATOR, true, on.instant())),
                    on.directory.all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTakenAndAReservedNameAreRefused(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.password("lucia", Role.OPERATOR);
            assertEquals("user-name-taken", refusal(on, "Lucia"));
            assertEquals("user-name-form", refusal(on, "api-token"));
            assertEquals("user-name-form", refusal(on, "Inbox"));
            assertEquals("user-name-form", refusal(on, "lu cia"));
        }
    }

    private static String refusal(UsersOn on, String name) {
        return assertInstanceOf(UserCreation.Refused.class, on.directory.create(name, Role.OPERATOR))
                .issues()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsDeactivatedIsOutAndComesBackWithoutTheOldSignIns(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String password = on.password("lucia", Role.OPERATOR);
            int before = signIn(on, "lucia", password);
            assertEquals(new UserChange.Changed(), as(ADMIN, () -> on.directory.deactivate("lucia")));
            assertEquals(Optional.empty(), on.users.actor("lucia"));
            assertEquals(Optional.empty(), on.users.actor("lucia", before));
            SignIn.Refused out = assertInstanceOf(SignIn.Refused.class, on.users.signIn("lucia", password, "x"));
            assertTrue(out.message().es().contains("desactivado"), out.message().es());
            assertTrue(
                    assertInstanceOf(SignIn.Refused.class, on.users.signIn("lucia", "wrong", "x"))
                            .message()
                            .es()
                            .contains("no coinciden"),
                    "who does not know the password learns nothing");
            assertFalse(on.directory.find("lucia").orElseThrow().active());
            as(ADMIN, () -> on.directory.reactivate("lucia"));
            assertEquals(Optional.empty(), on.users.actor("lucia", before), "an old sign-in stays ended");
            assertTrue(signIn(on, "lucia", password) > before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenewedPasswordEndsTheSignInsAndTheOldPassword(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String password = on.password("lucia", Role.OPERATOR);
            int before = signIn(on, "lucia", password);
            UserChange.Renewed renewed =
                    assertInstanceOf(UserChange.Renewed.class, as(ADMIN, () -> on.directory.renewPassword("lucia")));
            assertEquals(Optional.empty(), on.users.actor("lucia", before));
            assertInstanceOf(SignIn.Refused.class, on.users.signIn("lucia", password, "x"));
            assertTrue(signIn(on, "lucia", renewed.password()) > before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherRoleCountsAtOnceAndEndsNoSignIn(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            int signedIn = signIn(on, "lucia", on.password("lucia", Role.OPERATOR));
            as(ADMIN, () -> on.directory.changeRole("lucia", Role.READ_ONLY));
            assertFalse(on.users.actor("lucia", signedIn).orElseThrow().may(Right.WRITE_CUSTOMERS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastActiveAdministratorIsKept(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.password("marta", Role.ADMINISTRATOR);
            assertEquals(new UserChange.Changed(), as(SCRIPT, () -> on.directory.deactivate("marta")));
            assertEquals("last-administrator", code(as(SCRIPT, () -> on.directory.deactivate("admin"))));
            assertEquals("last-administrator", code(as(SCRIPT, () -> on.directory.changeRole("admin", Role.OPERATOR))));
            assertTrue(on.users.actor("admin", signIn(on, "admin", PASSWORD)).isPresent());
            as(SCRIPT, () -> on.directory.reactivate("marta"));
            assertEquals(new UserChange.Changed(), as(SCRIPT, () -> on.directory.changeRole("admin", Role.OPERATOR)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoTakeAwayOneAnotherLeaveOne(TestDatabase database) throws InterruptedException, ExecutionException {
        Actor marta = new Actor("marta", Role.ADMINISTRATOR);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (UsersOn on = new UsersOn(database)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.password("marta", Role.ADMINISTRATOR);
            for (int round = 0; round < 10; round++) {
                StoredDirectory one = on.another();
                StoredDirectory other = on.another();
                Future<UserChange> first = both.submit(() -> as(ADMIN, () -> one.deactivate("marta")));
                Future<UserChange> second =
                        both.submit(() -> as(marta, () -> other.changeRole("admin", Role.OPERATOR)));
                assertEquals(
                        1,
                        Stream.of(first.get(), second.get())
                                .filter(UserChange.Changed.class::isInstance)
                                .count());
                as(SCRIPT, () -> on.another().reactivate("marta"));
                as(SCRIPT, () -> on.another().changeRole("admin", Role.ADMINISTRATOR));
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void nobodyChangesThemselves() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.password("marta", Role.ADMINISTRATOR);
            assertEquals("own-deactivation", code(as(ADMIN, () -> on.directory.deactivate("Admin"))));
            assertEquals("own-role", code(as(ADMIN, () -> on.directory.changeRole("admin", Role.READ_ONLY))));
            assertEquals("own-password", code(as(ADMIN, () -> on.directory.renewPassword("admin"))));
            assertEquals("user-unknown", code(as(ADMIN, () -> on.directory.deactivate("nobody"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStartMakesTheAdministratorAndLaterStartsChangeNothing(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String made = on.directory.ensureAdministrator(Optional.empty()).orElseThrow();
            assertTrue(made.length() >= 24);
            signIn(on, "admin", made);
            assertEquals(Optional.empty(), on.directory.ensureAdministrator(Optional.of("another password")));
            assertInstanceOf(SignIn.Refused.class, on.users.signIn("admin", "another password", "x"));
        }
    }

    @Test
    void aGivenPasswordOfTheFirstAdministratorIsUsedAndNotShown() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            assertEquals(Optional.empty(), on.directory.ensureAdministrator(Optional.of(PASSWORD)));
            signIn(on, "admin", PASSWORD);
        }
    }

    /** Whoever starts the server is a person who chooses a password. */
    @Test
    void aFirstPasswordThatNobodyMayChooseIsRefused() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> on.directory.ensureAdministrator(Optional.of("s3cret")));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("PADRON_ADMIN_PASSWORD: La contraseña"));
            assertFalse(String.valueOf(refused.getMessage()).contains("s3cret"));
            assertEquals(List.of(), on.directory.all());
        }
    }

    @Test
    void anAdministratorIsRecoveredAndNobodyElse() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.directory.ensureAdministrator(Optional.of(PASSWORD));
            on.password("lucia", Role.OPERATOR);
            assertEquals(Optional.empty(), on.directory.recover("lucia"));
            assertEquals(Optional.empty(), on.directory.recover("nobody"));
            String recovered = on.directory.recover(" Admin ").orElseThrow();
            assertInstanceOf(SignIn.Refused.class, on.users.signIn("admin", PASSWORD, "x"));
            signIn(on, "admin", recovered);
        }
    }

    private static int signIn(UsersOn on, String name, String password) {
        return assertInstanceOf(SignIn.SignedIn.class, on.users.signIn(name, password, "x"))
                .credentials();
    }

    private static UserChange as(Actor actor, Supplier<UserChange> change) {
        try (ActingUser.Scope acting = ActingUser.as(actor)) {
            return change.get();
        }
    }

    private static String code(UserChange change) {
        return assertInstanceOf(UserChange.Refused.class, change).issue().code();
    }
}
