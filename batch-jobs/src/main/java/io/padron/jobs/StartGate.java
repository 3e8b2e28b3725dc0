package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether jobs may start: closed until the first one has completed and the server can be reached, so that no work keeps it
 * from starting; closed again when it stops. The launcher says by the property {@code padron.serving} whether it can be
 * reached; without it, it can.
 */
@ApplicationScoped
public class StartGate {

    private static final long LOOK_EVERY = 100;

    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean closed;

    /** Whether jobs may start now. */
    public boolean isOpen() {
        return gate.getCount() == 0 && !closed && isReachable();
    }

    /** Waits until jobs may start, for so long at most; false when they still may not. */
    public boolean await(Duration atMost) {
        long limit = System.nanoTime() + atMost.toNanos();
        try {
            while (!isOpen()) {
                if (System.nanoTime() > limit || closed) {
                    return false;
                }
                if (gate.await(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(isOpen() ? 0 : LOOK_EVERY);
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

    /** No job starts any more. */
    void close() {
        closed = true;
    }

    private static boolean isReachable() {
        return !"false".equals(System.getProperty("padron.serving"));
    }
}
