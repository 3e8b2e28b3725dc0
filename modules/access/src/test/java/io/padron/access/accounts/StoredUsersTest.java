package io.padron.access.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.NewUser;
import io.padron.access.PasswordChange;
import io.padron.access.Preferences;
import io.padron.access.Right;
import io.padron.access.Role;
import io.padron.access.SignIn;
import io.padron.access.Theme;
import io.padron.access.UserCreation;
import io.padron.schema.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("try") // a scope is closed, never read
class StoredUsersTest {

    private static final String PASSWORD = "una frase tranquila";

    @ParameterizedTest
    @EnumSource
    void anAddedUserSignsInWithTheRightsOfTheRole(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            assertEquals(
                    new UserCreation.Created("lucia"),
                    on.users.createUser(new NewUser(" Lucia ", Role.OPERATOR, PASSWORD)));
            SignIn.SignedIn in = assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("LUCIA", PASSWORD, "x"));
            assertEquals("lucia", in.actor().name());
            assertEquals(Role.OPERATOR, in.role());
            assertEquals(Optional.of(in.actor()), on.users.actor("lucia"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTakenNameAShortPasswordAndAReservedNameAreRefusedAtTheirFields(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.users.createUser(new NewUser("lucia", Role.OPERATOR, PASSWORD));
            assertEquals("user-name-taken", refusal(on, new NewUser("Lucia", Role.OPERATOR, PASSWORD)));
            assertEquals("user-name-form", refusal(on, new NewUser("api-token", Role.OPERATOR, PASSWORD)));
            assertEquals("user-name-form", refusal(on, new NewUser("lu cia", Role.OPERATOR, PASSWORD)));
            assertEquals("password-too-short", refusal(on, new NewUser("ana", Role.OPERATOR, "corta")));
            assertEquals("password-holds-name", refusal(on, new NewUser("ana", Role.OPERATOR, "soy Ana de Padrón")));
        }
    }

    private static String refusal(UsersOn on, NewUser user) {
        return assertInstanceOf(UserCreation.Refused.class, on.users.createUser(user))
                .issues()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStartMakesTheAdministratorAndLaterStartsChangeNothing(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String made = on.users.ensureAdministrator(Optional.empty()).orElseThrow();
            assertTrue(made.length() >= 24);
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("admin", made, "x"));
            assertEquals(Optional.empty(), on.users.ensureAdministrator(Optional.of("another password")));
            assertInstanceOf(SignIn.Refused.class, on.users.signIn("admin", "another password", "x"));
        }
    }

    @Test
    void aGivenPasswordOfTheFirstAdministratorIsUsedAndNotShown() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            assertEquals(Optional.empty(), on.users.ensureAdministrator(Optional.of(PASSWORD)));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("admin", PASSWORD, "x"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordIsChangedByWhoKnowsThePresentOne(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.users.createUser(new NewUser("lucia", Role.READ_ONLY, PASSWORD));
            try (ActingUser.Scope acting = ActingUser.as(on.users.actor("lucia").orElseThrow())) {
                assertInstanceOf(PasswordChange.Refused.class, on.users.changePassword("wrong", "otra frase larga"));
                assertInstanceOf(PasswordChange.Refused.class, on.users.changePassword(PASSWORD, "corta"));
                assertInstanceOf(PasswordChange.Changed.class, on.users.changePassword(PASSWORD, "otra frase larga"));
            }
            assertInstanceOf(SignIn.Refused.class, on.users.signIn("lucia", PASSWORD, "x"));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", "otra frase larga", "x"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void languageAndThemeAreThoseLastChosen(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            on.users.createUser(new NewUser("lucia", Role.READ_ONLY, PASSWORD));
            assertEquals(Preferences.NONE, preferences(on));
            try (ActingUser.Scope acting = ActingUser.as(on.users.actor("lucia").orElseThrow())) {
                on.users.prefer(new Preferences(Optional.of("en"), Optional.empty()));
                on.users.prefer(new Preferences(Optional.empty(), Optional.of(Theme.DARK)));
            }
            assertEquals(new Preferences(Optional.of("en"), Optional.of(Theme.DARK)), preferences(on));
        }
    }

    private static Preferences preferences(UsersOn on) {
        return assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"))
                .preferences();
    }

    @Test
    void anUnknownUserIsRefusedInTheSameWordsAsAWrongPassword() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.users.createUser(new NewUser("lucia", Role.OPERATOR, PASSWORD));
            assertEquals(on.users.signIn("lucia", "wrong", "x"), on.users.signIn("nobody", "wrong", "x"));
        }
    }

    @Test
    void afterFailuresTheRightPasswordWaitsAndIsToldHowLong() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.users.createUser(new NewUser("lucia", Role.OPERATOR, PASSWORD));
            for (int attempt = 0; attempt < 3; attempt++) {
                on.users.signIn("lucia", "wrong", "x");
            }
            SignIn.Refused early = assertInstanceOf(SignIn.Refused.class, on.users.signIn("lucia", PASSWORD, "y"));
            assertEquals(Duration.ofSeconds(1), early.retryAfter());
            assertTrue(
                    early.message().es().contains("Espere un segundo"),
                    early.message().es());
            on.later(Duration.ofSeconds(1));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "y"));
            assertInstanceOf(SignIn.Refused.class, on.users.signIn("lucia", "wrong", "x"));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"), "counted anew");
        }
    }

    @Test
    void theTokenIsComparedWholeAndTooShortATokenEndsTheStart() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            assertEquals(Optional.empty(), on.users.bearer(""));
            assertEquals(Optional.empty(), on.users.actor("api-token"));
            on.users.token = ApiToken.of("a-token-of-a-test");
            assertEquals(Optional.empty(), on.users.bearer("a-token-of-a-tes"));
            Actor holder = on.users.bearer("a-token-of-a-test").orElseThrow();
            assertTrue(holder.may(Right.MANAGE_USERS));
            assertEquals(Optional.of(holder), on.users.actor("api-token"));
        }
        IllegalStateException refused =
                org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> ApiToken.of("short"));
        assertTrue(String.valueOf(refused.getMessage()).contains("PADRON_API_TOKEN"));
    }

    @Test
    void aHashWithFewerRoundsIsRenewedAtSignIn() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            String old = PasswordHash.of(PASSWORD, 1000).written();
            on.users.accounts.add(new UserAccount("lucia", Role.OPERATOR, old, on.instant()));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"));
            String renewed = on.users.accounts.find("lucia").orElseThrow().passwordHash();
            assertFalse(PasswordHash.parse(renewed).isOutdated());
            assertTrue(PasswordHash.parse(renewed).matches(PASSWORD));
        }
    }
}
