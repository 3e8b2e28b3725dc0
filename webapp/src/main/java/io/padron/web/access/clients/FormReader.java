package io.padron.web.access.clients;

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
public final class FormReader {

    private final Semaphore permits;
    private final int maxPerClient;
    private final Duration deadline;
    private final Map<String, Integer> formsByClient = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor deadlineExecutor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "form-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** A form on its way. */
    public interface Form {

        void read() throws IOException;

        /** Breaks the connection off, from another thread, so that the reading ends. */
        void abort();
    }

    /**
     * Limits of this server.
     *
     * @param deadline from the beginning of a reading to its end
     */
    public FormReader(int atOnce, int ofOneClient, Duration deadline) {
        this.permits = new Semaphore(atOnce);
        this.maxPerClient = ofOneClient;
        this.deadline = deadline;
        deadlineExecutor.setRemoveOnCancelPolicy(true);
    }

    /**
     * Reads the form; false, and nothing is read, when too many are being read, of all clients or of this one.
     *
     * @throws IOException when it was not there in time; its connection is cut then
     */
    public boolean readForm(String client, Form form) throws IOException {
        if (!permits.tryAcquire()) {
            return false;
        }
        try {
            if (!acquireSlot(client)) {
                return false;
            }
            try {
                readBeforeDeadline(form);
                return true;
            } finally {
                formsByClient.computeIfPresent(client, (same, forms) -> forms > 1 ? forms - 1 : null);
            }
        } finally {
            permits.release();
        }
    }

    private boolean acquireSlot(String client) {
        AtomicBoolean begun = new AtomicBoolean();
        formsByClient.compute(client, (same, forms) -> {
            int before = forms == null ? 0 : forms;
            begun.set(before < maxPerClient);
            return begun.get() ? before + 1 : forms;
        });
        return begun.get();
    }

    private void readBeforeDeadline(Form form) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        ScheduledFuture<?> end = deadlineExecutor.schedule(
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
