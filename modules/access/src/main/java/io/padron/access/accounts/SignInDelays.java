package io.padron.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the next attempt to sign in must wait, by user; which addresses have failed so often that their passwords are
 * checked one at a time; and how long an address with wrong tokens is told to wait.
 *
 * <p>No address ever keeps a right password or token out: behind a balancer everyone comes from the same address.
 *
 * <p>Kept in memory: a restart forgets it, which an attacker cannot cause, and nothing that strangers type reaches the
 * database. An attempt counts as failed from its beginning, so that many at once gain nothing. The wait has an upper
 * limit and is not prolonged by trying meanwhile: nobody is locked out for good.
 */
@ApplicationScoped
class SignInDelays {

    private static final int LARGEST_MEMORY = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final Ledger users = new Ledger(3, Duration.ofMinutes(1));
    private final Ledger addresses = new Ledger(15, Duration.ofMinutes(15));

    /** Apart from those of passwords: a script with a wrong token does not slow the sign-ins of its office. */
    private final Ledger tokens = new Ledger(15, Duration.ofMinutes(15));

    /** Begins an attempt, unless the user must wait; answers how long, zero when it has begun. */
    synchronized Duration begin(String user, String address, Instant now) {
        Duration wait = users.wait(user, now);
        if (wait.isZero()) {
            users.count(user, now);
            addresses.count(address, now);
        }
        return wait;
    }

    /** Whether so many attempts from this address failed that its passwords are to be checked one at a time. */
    synchronized boolean isSuspect(String address, Instant now) {
        return !addresses.wait(address, now).isZero();
    }

    /** The user starts anew; the address only loses this attempt, or an own account would pay for guessing others'. */
    synchronized void succeeded(String user, String address) {
        users.forget(user);
        addresses.uncount(address);
    }

    /** The attempt was not looked at, so it counts for neither. */
    synchronized void abandoned(String user, String address) {
        users.uncount(user);
        addresses.uncount(address);
    }

    /** Counts a wrong token, unless the address is waiting already; answers how long it is told to wait. */
    synchronized Duration wrongToken(String address, Instant now) {
        Duration wait = tokens.wait(address, now);
        if (wait.isZero()) {
            tokens.count(address, now);
        }
        return wait;
    }

    private record Failures(int count, Instant latest) {}

    /** Failures by name, the least recently touched forgotten first. */
    private static final class Ledger {

        private final int free;
        private final Duration longest;
        private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > LARGEST_MEMORY;
            }
        };

        Ledger(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Duration wait(String who, Instant now) {
            Failures known = failures.get(who);
            if (known == null || known.count() < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(known.count() - free, 20);
            Duration delay = Duration.ofSeconds(1L << doublings);
            Instant end = known.latest().plus(delay.compareTo(longest) < 0 ? delay : longest);
            return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
        }

        void count(String who, Instant now) {
            Failures known = failures.get(who);
            boolean recent =
                    known != null && known.latest().plus(FORGOTTEN_AFTER).isAfter(now);
            failures.put(who, new Failures(recent && known != null ? known.count() + 1 : 1, now));
        }

        void forget(String who) {
            failures.remove(who);
        }

        void uncount(String who) {
            failures.computeIfPresent(who, (name, known) -> new Failures(known.count() - 1, known.latest()));
        }
    }
}
