package io.padron.access.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SignInThrottle delays = new SignInThrottle();
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void theDelayGrowsExponentiallyUpToAMinute() {
        Duration longest = Duration.ZERO;
        for (int attempt = 0; attempt < 30; attempt++) {
            Duration wait = recordFailure("lucia", "address " + attempt);
            assertTrue(wait.compareTo(longest) >= 0, "never shorter");
            longest = wait;
        }
        assertEquals(Duration.ofMinutes(1), longest);
    }

    @Test
    void anAddressThatTriesManyNamesIsSuspectAndLocksNoOtherUserOut() {
        for (int attempt = 0; attempt < 40; attempt++) {
            assertEquals(attempt >= 15, delays.isSuspect("one address", now), "after " + attempt);
            assertEquals(Duration.ZERO, recordFailure("user " + attempt, "one address"));
        }
        assertFalse(delays.isSuspect("another address", now));
        assertEquals(Duration.ZERO, delays.beginAttempt("lucia", "one address", now));
    }

    @Test
    void wrongTokensAreDelayedUpToAQuarterOfAnHour() {
        Duration longest = Duration.ZERO;
        for (int attempt = 0; attempt < 40; attempt++) {
            longest = delays.recordWrongToken("one address", now);
            now = now.plus(longest);
            if (!longest.isZero()) {
                delays.recordWrongToken("one address", now);
            }
        }
        assertEquals(Duration.ofMinutes(15), longest);
    }

    @Test
    void attemptsDuringTheDelayDoNotExtendIt() {
        for (int attempt = 0; attempt < 5; attempt++) {
            recordFailure("lucia", "x");
        }
        Duration wait = delays.beginAttempt("lucia", "x", now);
        for (int attempt = 0; attempt < 100; attempt++) {
            assertEquals(wait, delays.beginAttempt("lucia", "x", now));
        }
    }

    @Test
    void manyAttemptsAtOnceGainNoMoreThanTheFreeOnes() {
        int begun = 0;
        for (int attempt = 0; attempt < 100; attempt++) {
            begun += delays.beginAttempt("lucia", "x", now).isZero() ? 1 : 0;
        }
        assertEquals(3, begun);
    }

    @Test
    void signingInToAnOwnAccountDoesNotResetTheFailuresOfTheAddress() {
        for (int attempt = 0; attempt < 15; attempt++) {
            assertFalse(delays.isSuspect("x", now));
            recordFailure("user " + attempt, "x");
            assertEquals(Duration.ZERO, delays.beginAttempt("own", "x", now));
            delays.recordSuccess("own", "x");
        }
        assertTrue(delays.isSuspect("x", now));
    }

    @Test
    void failuresOfHalfAnHourAgoAreForgotten() {
        for (int attempt = 0; attempt < 10; attempt++) {
            recordFailure("lucia", "x");
        }
        now = now.plus(Duration.ofMinutes(31));
        assertEquals(Duration.ZERO, recordFailure("lucia", "x"));
    }

    /** Waits for the delay, then fails; returns the delay. */
    private Duration recordFailure(String user, String address) {
        Duration wait = delays.beginAttempt(user, address, now);
        if (!wait.isZero()) {
            now = now.plus(wait);
            assertEquals(Duration.ZERO, delays.beginAttempt(user, address, now));
        }
        return wait;
    }
}
