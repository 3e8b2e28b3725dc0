package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits concurrent tasks of this node. A task that crashed a process runs alone: if it crashes this process too, no
 * other task is suspected.
 */
@ApplicationScoped
public class TaskConcurrency {

    private static final int MANY = 1000;

    private final Semaphore places = new Semaphore(MANY, true);
    private final AtomicInteger alone = new AtomicInteger();

    /** The right to work, until it is closed. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a turn: beside others, or alone when they have ended. */
    Slot acquire(boolean wantsToBeAlone) throws InterruptedException {
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
    public boolean isExclusiveWaiting() {
        return alone.get() > 0;
    }
}
