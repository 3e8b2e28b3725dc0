package io.padron.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs problems that recur every few seconds, such as an unavailable database: each kind once a minute, without a stack
 * trace. Level FINE logs each with its stack trace.
 */
public final class RateLimitedLog {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Logger log;
    private final LongSupplier nanos;
    private final Map<String, LastWarning> kinds = new ConcurrentHashMap<>();

    private record LastWarning(long at, int suppressed) {}

    private RateLimitedLog(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
    }

    public static RateLimitedLog of(Class<?> source) {
        return new RateLimitedLog(Logger.getLogger(source.getName()), System::nanoTime);
    }

    static RateLimitedLog of(Logger log, LongSupplier nanos) {
        return new RateLimitedLog(log, nanos);
    }

    /**
     * Logs a warning.
     *
     * @param kind a fixed sentence: each is logged once a minute at most
     */
    public void warn(String kind, Throwable cause) {
        log.log(Level.FINE, kind, cause);
        long now = nanos.getAsLong();
        LastWarning lastWarning = kinds.compute(
                kind,
                (same, before) -> before == null || now - before.at() >= PAUSE.toNanos()
                        ? new LastWarning(now, before == null ? 0 : -before.suppressed())
                        : new LastWarning(before.at(), Math.max(0, before.suppressed()) + 1));
        if (lastWarning.suppressed() <= 0) {
            String often = lastWarning.suppressed() == 0
                    ? ""
                    : " (and " + -lastWarning.suppressed() + " times in the minute before)";
            log.warning(() -> kind + often + ": " + describe(cause));
        }
    }

    /** Returns class and message of the innermost cause on one line. */
    static String describe(Throwable cause) {
        Throwable root = cause;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return (root.getClass().getName() + ": " + root.getMessage()).replaceAll("\\s+", " ");
    }
}
