package io.padron.access.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {

    private final SignInDelays delays = new SignInDelays();
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void theWaitDoublesAndNeverExceedsAMinuteForAUser() {
        Duration longest = Duration.ZERO;
        for (int attempt = 0; attempt < 30; attempt++) {
            Duration wait = failOnce("lucia", "address " + attempt);
            assertTrue(wait.compareTo(longest) >= 0, "never shorter");
            longest = wait;
        }
        assertEquals(Duration.ofMinutes(1), longest);
    }

    @Test
    void anAddressThatTriesManyNamesIsSuspectAndKeepsNoOtherNameOut() {
        for (int attempt = 0; attempt < 40; attempt++) {
            assertEquals(attempt >= 15, delays.isSuspect("one address", now), "after " + attempt);
            assertEquals(Duration.ZERO, failOnce("user " + attempt, "one address"));
        }
        assertFalse(delays.isSuspect("another address", now));
        assertEquals(Duration.ZERO, delays.begin("lucia", "one address", now));
    }

    @Test
    void wrongTokensAreToldToWaitUpToAQuarterOfAnHour() {
        Duration longest = Duration.ZERO;
        for (int attempt = 0; attempt < 40; attempt++) {
            longest = delays.wrongToken("one address", now);
            now = now.plus(longest);
            if (!longest.isZero()) {
                delays.wrongToken("one address", now);
            }
        }
        assertEquals(Duration.ofMinutes(15), longest);
    }

    @Test
    void tryingWhileWaitingProlongsNothing() {
        for (int attempt = 0; attempt < 5; attempt++) {
            failOnce("lucia", "x");
        }
        Duration wait = delays.begin("lucia", "x", now);
        for (int attempt = 0; attempt < 100; attempt++) {
            assertEquals(wait, delays.begin("lucia", "x", now));
        }
    }

    @Test
    void manyAttemptsAtOnceGainNoMoreThanTheFreeOnes() {
        int begun = 0;
        for (int attempt = 0; attempt < 100; attempt++) {
            begun += delays.begin("lucia", "x", now).isZero() ? 1 : 0;
        }
        assertEquals(3, begun);
    }

    @Test
    void signingInToAnOwnAccountDoesNotPayForGuessingAtOthers() {
        for (int attempt = 0; attempt < 15; attempt++) {
            assertFalse(delays.isSuspect("x", now));
            failOnce("user " + attempt, "x");
            assertEquals(Duration.ZERO, delays.begin("own", "x", now));
            delays.succeeded("own", "x");
        }
        assertTrue(delays.isSuspect("x", now));
    }

    @Test
    void failuresOfHalfAnHourAgoAreForgotten() {
        for (int attempt = 0; attempt < 10; attempt++) {
            failOnce("lucia", "x");
        }
        now = now.plus(Duration.ofMinutes(31));
        assertEquals(Duration.ZERO, failOnce("lucia", "x"));
    }

    /** Waits as long as it takes, then fails; answers how long it took. */
    private Duration failOnce(String user, String address) {
        Duration wait = delays.begin(user, address, now);
        if (!wait.isZero()) {
            now = now.plus(wait);
            assertEquals(Duration.ZERO, delays.begin(user, address, now));
        }
        return wait;
    }
}
