package io.padron.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs password checks with bounded concurrency. A check takes a tenth of a second of one core: a flood of attempts
 * must leave cores and threads for other requests. Addresses with many failures share one lane of their own, so that
 * guessing does not slow sign-ins from other addresses.
 */
@ApplicationScoped
class PasswordVerifier {

    private static final int MAX_QUEUE_LENGTH = 16;

    private final Lane ordinary = new Lane(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final Lane suspect = new Lane(1);

    /** Whether the password matches; empty when too many checks already wait. */
    Optional<Boolean> matches(PasswordHash hash, String password, boolean isSuspect) {
        return (isSuspect ? suspect : ordinary).matches(hash, password);
    }

    private static final class Lane {

        private static final long TIMEOUT_SECONDS = 10;

        private final Semaphore permits;

        Lane(int checks) {
            permits = new Semaphore(checks, true);
        }

        Optional<Boolean> matches(PasswordHash hash, String password) {
            if (!tryAcquire()) {
                return Optional.empty();
            }
            try {
                return Optional.of(hash.matches(password));
            } finally {
                permits.release();
            }
        }

        private boolean tryAcquire() {
            try {
                return permits.getQueueLength() < MAX_QUEUE_LENGTH
                        && permits.tryAcquire(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
