package io.padron.web;

import io.padron.schema.DatabaseOutage;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logs unexpected failures. The details may contain personal data and never leave the log. */
public final class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);
    private static final AtomicLong NEXT_LOG_TIME = new AtomicLong(System.nanoTime());

    private FailureLog() {}

    /** Logs the failure and returns the number under which it is found, for users to report. */
    public static String logFailure(@Nullable Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Failure " + number + " of a request", failure);
        return number;
    }

    /** Notes that requests fail because the database does not answer: one line a minute, however many they are. */
    public static void logDatabaseUnavailable(Throwable failure) {
        long due = NEXT_LOG_TIME.get();
        long now = System.nanoTime();
        if (now - due >= 0 && NEXT_LOG_TIME.compareAndSet(due, now + LOG_INTERVAL.toNanos())) {
            LOG.severe(() -> "Requests are answered 503, for the database does not answer: "
                    + DatabaseOutage.findMessage(failure).orElse("no reason given"));
        }
    }

    /** Notes that a client closed its connection in the middle of a request or an answer. */
    public static void logClientDisconnect(String method, String path) {
        LOG.info(() -> "The client broke off " + method + " " + path);
    }
}
