package io.padron.access.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Bearer;
import io.padron.access.PasswordChange;
import io.padron.access.Preferences;
import io.padron.access.Right;
import io.padron.access.Role;
import io.padron.access.SignIn;
import io.padron.access.Theme;
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

@SuppressWarnings("try") // a scope is closed, never read
class StoredUsersTest {

    private static final String PASSWORD = "una frase tranquila";

    @ParameterizedTest
    @EnumSource
    void whoeverKnowsThePasswordIsLetInWithTheRightsOfTheRole(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            String password = on.password(" Lucia ", Role.OPERATOR);
            SignIn.SignedIn in = assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("LUCIA", password, "x"));
            assertEquals("lucia", in.actor().name());
            assertEquals(Role.OPERATOR, in.role());
            assertEquals(Optional.of(in.actor()), on.users.actor("lucia"));
            assertEquals(Optional.of(in.actor()), on.users.actor("lucia", in.credentials()));
        }
    }

    /** Lucía, with a password that the tests know. */
    private static void add(UsersOn on, Role role) {
        on.users.accounts.add(
                new UserAccount("lucia", role, PasswordHash.of(PASSWORD).written(), on.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordIsChangedByWhoKnowsThePresentOne(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            add(on, Role.READ_ONLY);
            try (ActingUser.Scope acting = ActingUser.as(on.users.actor("lucia").orElseThrow())) {
                assertInstanceOf(PasswordChange.Refused.class, on.users.changePassword("wrong", "otra frase larga"));
                assertInstanceOf(PasswordChange.Refused.class, on.users.changePassword(PASSWORD, "corta"));
                assertEquals("password-holds-name", refusal(on.users.changePassword(PASSWORD, "Lucia la de siempre")));
                PasswordChange.Changed changed = assertInstanceOf(
                        PasswordChange.Changed.class, on.users.changePassword(PASSWORD, "otra frase larga"));
                assertEquals(Optional.empty(), on.users.actor("lucia", 0), "other sign-ins have ended");
                assertTrue(on.users.actor("lucia", changed.credentials()).isPresent(), "this one goes on");
            }
            assertInstanceOf(SignIn.Refused.class, on.users.signIn("lucia", PASSWORD, "x"));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", "otra frase larga", "x"));
        }
    }

    private static String refusal(PasswordChange change) {
        return assertInstanceOf(PasswordChange.Refused.class, change)
                .issues()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @EnumSource
    void languageThemeAndShortcutsAreThoseLastChosen(TestDatabase database) {
        try (UsersOn on = new UsersOn(database)) {
            add(on, Role.READ_ONLY);
            assertEquals(Preferences.NONE, preferences(on));
            try (ActingUser.Scope acting = ActingUser.as(on.users.actor("lucia").orElseThrow())) {
                on.users.prefer(Preferences.NONE.withLanguage(Optional.of("en")));
                on.users.prefer(Preferences.NONE.withTheme(Optional.of(Theme.DARK)));
                on.users.prefer(Preferences.NONE.withShortcuts(Optional.of(false)));
            }
            assertEquals(
                    new Preferences(Optional.of("en"), Optional.of(Theme.DARK), Optional.of(false)), preferences(on));
        }
    }

    private static Preferences preferences(UsersOn on) {
        return assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"))
                .preferences();
    }

    @Test
    void anUnknownUserIsRefusedInTheSameWordsAsAWrongPassword() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            add(on, Role.OPERATOR);
            assertEquals(on.users.signIn("lucia", "wrong", "x"), on.users.signIn("nobody", "wrong", "x"));
        }
    }

    @Test
    void afterFailuresTheRightPasswordWaitsAndIsToldHowLong() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            add(on, Role.OPERATOR);
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
            assertEquals(new Bearer.Refused(Duration.ZERO), on.users.bearer("", "x"));
            assertEquals(Optional.empty(), on.users.actor("api-token"));
            on.users.token = ApiToken.of("a-token-of-a-test-of-32-letters-or-more");
            assertEquals(
                    new Bearer.Refused(Duration.ZERO), on.users.bearer("a-token-of-a-test-of-32-letters-or-mor", "x"));
            Actor holder = assertInstanceOf(
                            Bearer.Known.class, on.users.bearer("a-token-of-a-test-of-32-letters-or-more", "x"))
                    .actor();
            assertTrue(holder.may(Right.MANAGE_USERS));
            assertEquals(Optional.of(holder), on.users.actor("api-token"));
        }
        IllegalStateException refused =
                org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> ApiToken.of("short"));
        assertTrue(String.valueOf(refused.getMessage()).contains("PADRON_API_TOKEN"));
    }

    @Test
    void manyWrongTokensMakeThatAddressWaitButNeverTheRightToken() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            on.users.token = ApiToken.of("a-token-of-a-test-of-32-letters-or-more");
            for (int attempt = 0; attempt < 15; attempt++) {
                assertEquals(new Bearer.Refused(Duration.ZERO), on.users.bearer("wrong " + attempt, "x"));
            }
            assertEquals(new Bearer.Refused(Duration.ofSeconds(1)), on.users.bearer("wrong", "x"));
            assertEquals(new Bearer.Refused(Duration.ZERO), on.users.bearer("wrong", "y"));
            assertInstanceOf(Bearer.Known.class, on.users.bearer("a-token-of-a-test-of-32-letters-or-more", "x"));
            add(on, Role.OPERATOR);
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"), "people are let in");
        }
    }

    @Test
    void behindABalancerTheRightPasswordGetsInHoweverManyOthersFail() {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            add(on, Role.OPERATOR);
            for (int attempt = 0; attempt < 20; attempt++) {
                assertInstanceOf(SignIn.Refused.class, on.users.signIn("user" + attempt, "wrong", "balancer"));
            }
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "balancer"));
        }
    }

    @Test
    void aFloodOfAttemptsIsRefusedBeforeItWaitsForTheProcessor() throws Exception {
        try (UsersOn on = new UsersOn(TestDatabase.DERBY)) {
            ExecutorService many = Executors.newFixedThreadPool(60);
            try {
                List<Callable<SignIn>> attempts = IntStream.range(0, 60)
                        .<Callable<SignIn>>mapToObj(each -> () -> on.users.signIn("user name " + each, "wrong", "x"))
                        .toList();
                List<Duration> waits = new ArrayList<>();
                for (Future<SignIn> each : many.invokeAll(attempts)) {
                    waits.add(assertInstanceOf(SignIn.Refused.class, each.get()).retryAfter());
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
            String old = PasswordHash.of(PASSWORD, 1000).written();
            on.users.accounts.add(new UserAccount("lucia", Role.OPERATOR, old, on.instant()));
            assertInstanceOf(SignIn.SignedIn.class, on.users.signIn("lucia", PASSWORD, "x"));
            String renewed = on.users.accounts.find("lucia").orElseThrow().passwordHash();
            assertFalse(PasswordHash.parse(renewed).isOutdated());
            assertTrue(PasswordHash.parse(renewed).matches(PASSWORD));
            assertTrue(on.users.actor("lucia", 0).isPresent(), "no sign-in ends by that");
        }
    }
}
