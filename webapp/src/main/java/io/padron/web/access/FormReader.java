package io.padron.web.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads forms of users who are not signed in: a few at once, fewer of one client, and each within a deadline, so that
 * slow clients hold a few threads for a short time.
 */
final class FormReader {

    private final Semaphore permits;
    private final int ofOneClient;
    private final Duration deadline;
    private final Map<String, Integer> reading = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "form-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** A form on its way. */
    interface Form {

        void read() throws IOException;

        /** Breaks the connection off, from another thread, so that the reading ends. */
        void abort();
    }

    /**
     * Limits of this server.
     *
     * @param deadline from the beginning of a reading to its end
     */
    FormReader(int atOnce, int ofOneClient, Duration deadline) {
        this.permits = new Semaphore(atOnce);
        this.ofOneClient = ofOneClient;
        this.deadline = deadline;
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Reads the form; false, and nothing is read, when too many are being read, of all clients or of this one.
     *
     * @throws IOException when it was not there in time; its connection is cut then
     */
    boolean readForm(String client, Form form) throws IOException {
        if (!permits.tryAcquire()) {
            return false;
        }
        try {
            if (!acquireSlot(client)) {
                return false;
            }
            try {
                readInTime(form);
                return true;
            } finally {
                reading.computeIfPresent(client, (same, forms) -> forms > 1 ? forms - 1 : null);
            }
        } finally {
            permits.release();
        }
    }

    private boolean acquireSlot(String client) {
        AtomicBoolean begun = new AtomicBoolean();
        reading.compute(client, (same, forms) -> {
            int before = forms == null ? 0 : forms;
            begun.set(before < ofOneClient);
            return begun.get() ? before + 1 : forms;
        });
        return begun.get();
    }

    private void readInTime(Form form) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    if (over.compareAndSet(false, true)) {
                        form.abort();
                    }
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            form.read();
        } finally {
            end.cancel(false);
        }
        if (!over.compareAndSet(false, true)) {
            // The server takes what it has for the whole form.
            throw new IOException("Connection reset, for the form was not sent in time");
        }
    }
}
