package io.padron.web;

import io.padron.schema.DatabaseOutage;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What should not happen: told in full to the log alone, for it may hold somebody's data. */
public final class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final AtomicLong NEXT_LINE = new AtomicLong(System.nanoTime());

    private FailureLog() {}

    /** Writes the failure down; the number under which it is found again, for people to tell. */
    public static String write(@Nullable Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Failure " + number + " of a request", failure);
        return number;
    }

    /** Notes that requests fail because the database does not answer: one line a minute, however many they are. */
    public static void databaseAway(Throwable failure) {
        long due = NEXT_LINE.get();
        long now = System.nanoTime();
        if (now - due >= 0 && NEXT_LINE.compareAndSet(due, now + BETWEEN_LINES.toNanos())) {
            LOG.severe(() -> "Requests are answered 503, for the database does not answer: "
                    + DatabaseOutage.sentence(failure).orElse("no reason given"));
        }
    }

    /** Notes that a client closed its connection in the middle of a request or an answer. */
    public static void clientGone(String method, String path) {
        LOG.info(() -> "The client broke off " + method + " " + path);
    }
}
