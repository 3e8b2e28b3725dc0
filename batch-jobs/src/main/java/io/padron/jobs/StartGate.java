package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether jobs may start. The gate is closed until the first job has completed and the server accepts requests, so that
 * no work delays the start, and closed again when the server stops. The launcher sets the property {@code
 * padron.serving} to {@code false} while the server does not accept requests.
 */
@ApplicationScoped
public class StartGate {

    private static final long POLL_MILLIS = 100;

    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean closed;

    /** Whether jobs may start now. */
    public boolean isOpen() {
        return gate.getCount() == 0 && !closed && isReachable();
    }

    /** Waits until jobs may start, at most for this time; false when they still may not. */
    public boolean await(Duration atMost) {
        long limit = System.nanoTime() + atMost.toNanos();
        try {
            while (!isOpen()) {
                if (System.nanoTime() > limit || closed) {
                    return false;
                }
                if (gate.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(isOpen() ? 0 : POLL_MILLIS);
                }
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void open() {
        gate.countDown();
    }

    /** No job starts after this call. */
    void close() {
        closed = true;
    }

    private static boolean isReachable() {
        return !"false".equals(System.getProperty("padron.serving"));
    }
}
