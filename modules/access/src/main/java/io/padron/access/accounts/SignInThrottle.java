package io.padron.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Delays sign-in attempts by user, and wrong tokens by address. It also tracks the addresses with so many failures that
 * their passwords are checked one at a time.
 *
 * <p>No address ever locks out a right password or token: behind a load balancer all requests come from the same
 * address.
 *
 * <p>The state is kept in memory: a restart loses it, which an attacker cannot cause, and no text of an unauthenticated
 * client reaches the database. An attempt counts as failed from its beginning, so that concurrent attempts gain
 * nothing. The delay has an upper limit and attempts during it do not extend it: no user is locked out permanently.
 */
@ApplicationScoped
class SignInThrottle {

    private static final int MAX_ENTRIES = 20_000;
    private static final Duration FAILURE_EXPIRY = Duration.ofMinutes(30);

    private final FailureCounter users = new FailureCounter(3, Duration.ofMinutes(1));
    private final FailureCounter addresses = new FailureCounter(15, Duration.ofMinutes(15));

    /**
     * Separate from the failures of passwords: a script with a wrong token does not slow the sign-ins of its office.
     */
    private final FailureCounter tokens = new FailureCounter(15, Duration.ofMinutes(15));

    /** Begins an attempt unless the user must wait; returns the delay, or zero when it has begun. */
    synchronized Duration beginAttempt(String user, String address, Instant now) {
        Duration wait = users.remainingDelay(user, now);
        if (wait.isZero()) {
            users.addFailure(user, now);
            addresses.addFailure(address, now);
        }
        return wait;
    }

    /** Whether so many attempts from this address failed that its passwords must be checked one at a time. */
    synchronized boolean isSuspect(String address, Instant now) {
        return !addresses.remainingDelay(address, now).isZero();
    }

    /**
     * Resets the user's failures. The address loses only this failure; otherwise an attacker could reset it by signing
     * in with an own account.
     */
    synchronized void recordSuccess(String user, String address) {
        users.clearFailures(user);
        addresses.removeFailure(address);
    }

    /** Removes an attempt that was not checked, for the user and the address. */
    synchronized void cancelAttempt(String user, String address) {
        users.removeFailure(user);
        addresses.removeFailure(address);
    }

    /** Counts a wrong token unless the address is already delayed, and returns the delay. */
    synchronized Duration recordWrongToken(String address, Instant now) {
        Duration wait = tokens.remainingDelay(address, now);
        if (wait.isZero()) {
            tokens.addFailure(address, now);
        }
        return wait;
    }

    private record FailureCount(int count, Instant latest) {}

    /** Failures by name; the least recently used entry is evicted first. */
    private static final class FailureCounter {

        private final int free;
        private final Duration longest;
        private final Map<String, FailureCount> failures = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FailureCount> eldest) {
                return size() > MAX_ENTRIES;
            }
        };

        FailureCounter(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Duration remainingDelay(String who, Instant now) {
            FailureCount known = failures.get(who);
            if (known == null || known.count() < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(known.count() - free, 20);
            Duration delay = Duration.ofSeconds(1L << doublings);
            Instant end = known.latest().plus(delay.compareTo(longest) < 0 ? delay : longest);
            return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
        }

        void addFailure(String who, Instant now) {
            FailureCount known = failures.get(who);
            boolean recent =
                    known != null && known.latest().plus(FAILURE_EXPIRY).isAfter(now);
            failures.put(who, new FailureCount(recent && known != null ? known.count() + 1 : 1, now));
        }

        void clearFailures(String who) {
            failures.remove(who);
        }

        void removeFailure(String who) {
            failures.computeIfPresent(who, (name, known) -> new FailureCount(known.count() - 1, known.latest()));
        }
    }
}
