package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the concurrent tasks of this node. A task that crashed a process runs alone: if it crashes this process too,
 * no other task is suspected.
 */
@ApplicationScoped
public class TaskConcurrency {

    private static final int MAX_PERMITS = 1000;

    private final Semaphore permits = new Semaphore(MAX_PERMITS, true);
    private final AtomicInteger exclusiveTasks = new AtomicInteger();

    /** The right to work until it is closed. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a slot: a shared one, or an exclusive one, which is free when no other task runs. */
    Slot acquire(boolean exclusive) throws InterruptedException {
        int needed = exclusive ? MAX_PERMITS : 1;
        if (exclusive) {
            exclusiveTasks.incrementAndGet();
        }
        try {
            permits.acquire(needed);
        } catch (InterruptedException stopping) {
            exclusiveTasks.addAndGet(exclusive ? -1 : 0);
            throw stopping;
        }
        return () -> {
            permits.release(needed);
            exclusiveTasks.addAndGet(exclusive ? -1 : 0);
        };
    }

    /** Whether a task works alone or waits for an exclusive slot. */
    public boolean isExclusiveWaiting() {
        return exclusiveTasks.get() > 0;
    }
}
