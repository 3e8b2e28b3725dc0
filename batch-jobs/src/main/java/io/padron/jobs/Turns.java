package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who of this node works beside whom. A task over which a process died works alone: if it kills this one too, no other task
 * is taken for the cause.
 */
@ApplicationScoped
public class Turns {

    private static final int MANY = 1000;

    private final Semaphore places = new Semaphore(MANY, true);
    private final AtomicInteger alone = new AtomicInteger();

    /** The right to work, until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a turn: beside others, or alone when they have ended. */
    Turn take(boolean wantsToBeAlone) throws InterruptedException {
        int wanted = wantsToBeAlone ? MANY : 1;
        if (wantsToBeAlone) {
            alone.incrementAndGet();
        }
        try {
            places.acquire(wanted);
        } catch (InterruptedException stopping) {
            alone.addAndGet(wantsToBeAlone ? -1 : 0);
            throw stopping;
        }
        return () -> {
            places.release(wanted);
            alone.addAndGet(wantsToBeAlone ? -1 : 0);
        };
    }

    /** Whether a task works alone or waits for that. */
    public boolean anyAlone() {
        return alone.get() > 0;
    }
}
