package io.padron.access.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.PasswordChangeResult;
import io.padron.access.Right;
import io.padron.access.Role;
import io.padron.access.SignInResult;
import io.padron.access.Theme;
import io.padron.access.TokenAuthenticationResult;
import io.padron.access.UserPreferences;
import io.padron.schema.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("try") // the scope is only closed, never read
class StoredUsersTest {

    private static final String PASSWORD = "una frase tranquila";

    @ParameterizedTest
    @EnumSource
    void theRightPasswordGrantsTheRightsOfTheRole(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String password = on.createUser(" Lucia ", Role.OPERATOR);
            SignInResult.SignedIn in =
                    assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("LUCIA", password, "x"));
            assertEquals("lucia", in.actor().name());
            assertEquals(Role.OPERATOR, in.role());
            assertEquals(Optional.of(in.actor()), on.users.findActor("lucia"));
            assertEquals(Optional.of(in.actor()), on.users.findActor("lucia", in.credentials()));
        }
    }

    /** Adds Lucía with a known password. */
    private static void add(UsersOn on, Role role) {
        on.users.accounts.insertAccount(
                new UserAccount("lucia", role, PasswordHash.of(PASSWORD).encode(), on.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordChangeNeedsThePresentPassword(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            add(on, Role.READ_ONLY);
            try (CurrentUser.Scope acting =
                    CurrentUser.bind(on.users.findActor("lucia").orElseThrow())) {
                assertInstanceOf(
                        PasswordChangeResult.Refused.class, on.users.changePassword("wrong", "otra frase larga"));
                assertInstanceOf(PasswordChangeResult.Refused.class, on.users.changePassword(PASSWORD, "corta"));
                assertEquals("password-holds-name", refusal(on.users.changePassword(PASSWORD, "Lucia la de siempre")));
                PasswordChangeResult.Changed changed = assertInstanceOf(
                        PasswordChangeResult.Changed.class, on.users.changePassword(PASSWORD, "otra frase larga"));
                assertEquals(Optional.empty(), on.users.findActor("lucia", 0), "other sign-ins have ended");
                assertTrue(
                        on.users.findActor("lucia", changed.credentials()).isPresent(),
                        "the current session continues");
            }
            assertInstanceOf(SignInResult.Refused.class, on.users.signIn("lucia", PASSWORD, "x"));
            assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("lucia", "otra frase larga", "x"));
        }
    }

    private static String refusal(PasswordChangeResult change) {
        return assertInstanceOf(PasswordChangeResult.Refused.class, change)
                .issues()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @EnumSource
    void languageThemeAndShortcutsAreThoseLastChosen(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            add(on, Role.READ_ONLY);
            assertEquals(UserPreferences.NONE, preferences(on));
            try (CurrentUser.Scope acting =
                    CurrentUser.bind(on.users.findActor("lucia").orElseThrow())) {
                on.users.savePreferences(UserPreferences.NONE.withLanguage(Optional.of("en")));
                on.users.savePreferences(UserPreferences.NONE.withTheme(Optional.of(Theme.DARK)));
                on.users.savePreferences(UserPreferences.NONE.withShortcuts(Optional.of(false)));
            }
            assertEquals(
                    new UserPreferences(Optional.of("en"), Optional.of(Theme.DARK), Optional.of(false)),
                    preferences(on));
        }
    }

    private static UserPreferences preferences(UsersOn on) {
        return assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"))
                .preferences();
    }

    @Test
    void anUnknownUserIsRefusedWithTheSameMessageAsAWrongPassword() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            add(on, Role.OPERATOR);
            assertEquals(on.users.signIn("lucia", "wrong", "x"), on.users.signIn("unknown", "wrong", "x"));
        }
    }

    @Test
    void afterFailuresTheRightPasswordIsDelayedAndTheDelayIsNamed() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            add(on, Role.OPERATOR);
            for (int attempt = 0; attempt < 3; attempt++) {
                on.users.signIn("lucia", "wrong", "x");
            }
            SignInResult.Refused early =
                    assertInstanceOf(SignInResult.Refused.class, on.users.signIn("lucia", PASSWORD, "y"));
            assertEquals(Duration.ofSeconds(1), early.retryAfter());
            assertTrue(
                    early.message().es().contains("Espere un segundo"),
                    early.message().es());
            on.advanceClock(Duration.ofSeconds(1));
            assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("lucia", PASSWORD, "y"));
            assertInstanceOf(SignInResult.Refused.class, on.users.signIn("lucia", "wrong", "x"));
            assertInstanceOf(
                    SignInResult.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"), "the count restarts");
        }
    }

    @Test
    void theTokenIsComparedWholeAndTooShortATokenEndsTheStart() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            assertEquals(new TokenAuthenticationResult.Refused(Duration.ZERO), on.users.authenticateToken("", "x"));
            assertEquals(Optional.empty(), on.users.findActor("api-token"));
            on.users.token = ApiToken.of("a-token-of-a-test-of-32-letters-or-more");
            assertEquals(
                    new TokenAuthenticationResult.Refused(Duration.ZERO),
                    on.users.authenticateToken("a-token-of-a-test-of-32-letters-or-mor", "x"));
            Actor holder = assertInstanceOf(
                            TokenAuthenticationResult.Authenticated.class,
                            on.users.authenticateToken("a-token-of-a-test-of-32-letters-or-more", "x"))
                    .actor();
            assertTrue(holder.hasRight(Right.MANAGE_USERS));
            assertEquals(Optional.of(holder), on.users.findActor("api-token"));
        }
        IllegalStateException refused =
                org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> ApiToken.of("short"));
        assertTrue(String.valueOf(refused.getMessage()).contains("PADRON_API_TOKEN"));
    }

    @Test
    void manyWrongTokensDelayTheAddressButNeverTheRightToken() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.users.token = ApiToken.of("a-token-of-a-test-of-32-letters-or-more");
            for (int attempt = 0; attempt < 15; attempt++) {
                assertEquals(
                        new TokenAuthenticationResult.Refused(Duration.ZERO),
                        on.users.authenticateToken("wrong " + attempt, "x"));
            }
            assertEquals(
                    new TokenAuthenticationResult.Refused(Duration.ofSeconds(1)),
                    on.users.authenticateToken("wrong", "x"));
            assertEquals(
                    new TokenAuthenticationResult.Refused(Duration.ZERO), on.users.authenticateToken("wrong", "y"));
            assertInstanceOf(
                    TokenAuthenticationResult.Authenticated.class,
                    on.users.authenticateToken("a-token-of-a-test-of-32-letters-or-more", "x"));
            add(on, Role.OPERATOR);
            assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"), "users can sign in");
        }
    }

    @Test
    void behindABalancerTheRightPasswordIsAcceptedHoweverManyOthersFail() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            add(on, Role.OPERATOR);
            for (int attempt = 0; attempt < 20; attempt++) {
                assertInstanceOf(SignInResult.Refused.class, on.users.signIn("user" + attempt, "wrong", "balancer"));
            }
            assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("lucia", PASSWORD, "balancer"));
        }
    }

    @Test
    void aFloodOfAttemptsIsRefusedBeforeItWaitsForTheProcessor() throws Exception {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            ExecutorService many = Executors.newFixedThreadPool(60);
            try {
                List<Callable<SignInResult>> attempts = IntStream.range(0, 60)
                        .<Callable<SignInResult>>mapToObj(
                                each -> () -> on.users.signIn("user name " + each, "wrong", "x"))
                        .toList();
                List<Duration> waits = new ArrayList<>();
                for (Future<SignInResult> each : many.invokeAll(attempts)) {
                    waits.add(assertInstanceOf(SignInResult.Refused.class, each.get())
                            .retryAfter());
                }
                assertTrue(waits.contains(Duration.ofSeconds(5)), waits::toString);
                assertTrue(waits.contains(Duration.ZERO), waits::toString);
            } finally {
                many.shutdownNow();
            }
        }
    }

    @Test
    void aHashWithFewerRoundsIsRenewedAtSignIn() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            String old = PasswordHash.of(PASSWORD, 1000).encode();
            on.users.accounts.insertAccount(new UserAccount("lucia", Role.OPERATOR, old, on.instant()));
            assertInstanceOf(SignInResult.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"));
            String renewed = on.users.accounts.findByName("lucia").orElseThrow().passwordHash();
            assertFalse(PasswordHash.parse(renewed).isOutdated());
            assertTrue(PasswordHash.parse(renewed).matches(PASSWORD));
            assertTrue(on.users.findActor("lucia", 0).isPresent(), "no sign-in ends by that");
        }
    }
}
