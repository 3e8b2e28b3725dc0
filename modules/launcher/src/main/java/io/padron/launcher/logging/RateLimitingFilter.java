package io.padron.launcher.logging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Keeps the bundled libraries from filling the log while a disk is full or the database is unavailable. It passes one
 * of similar warnings per minute, with the number of suppressed ones, and the stack trace only with the first. Padrón's
 * own lines always pass, because their loggers limit themselves.
 */
public final class RateLimitingFilter implements Filter {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KINDS = 500;
    private static final int LONGEST_KIND = 60;

    private final LongSupplier nanos;
    private final Map<String, LastLine> seen = new ConcurrentHashMap<>();

    /** The time of the last line of a kind that passed, in nanoseconds, and the number of lines suppressed since. */
    private record LastLine(long at, long suppressed) {}

    public RateLimitingFilter() {
        this(System::nanoTime);
    }

    RateLimitingFilter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        String logger = String.valueOf(line.getLoggerName());
        if (line.getLevel().intValue() < Level.WARNING.intValue() || logger.startsWith("io.padron")) {
            return true;
        }
        if (seen.size() > MOST_KINDS) {
            seen.clear();
        }
        long now = nanos.getAsLong();
        String kind = kindOf(logger, line);
        LastLine before = seen.putIfAbsent(kind, new LastLine(now, 0));
        if (before == null) {
            return true;
        }
        if (now - before.at() < PAUSE || !seen.replace(kind, before, new LastLine(now, 0))) {
            seen.computeIfPresent(kind, (same, lastLine) -> new LastLine(lastLine.at(), lastLine.suppressed() + 1));
            return false;
        }
        shorten(line, before.suppressed());
        return true;
    }

    private static void shorten(LogRecord line, long suppressed) {
        StringBuilder text = new StringBuilder(format(line));
        if (line.getThrown() != null) {
            text.append(": ").append(line.getThrown());
            line.setThrown(null);
        }
        if (suppressed > 0) {
            text.append(" (").append(suppressed).append(" similar lines suppressed)");
        }
        line.setMessage(text.toString());
        // The text already contains the parameters.
        line.setParameters(null);
        line.setResourceBundle(null);
    }

    /** Inserts the parameters, and the bundle's text when the message is a key. */
    private static String format(LogRecord line) {
        return new SimpleFormatter().formatMessage(line);
    }

    /** Returns the class of the exception and the message without its numbers. */
    private static String kindOf(String logger, LogRecord line) {
        Throwable thrown = line.getThrown();
        String text = String.valueOf(line.getMessage()).replaceAll("[0-9]+", "#");
        return logger + " " + (thrown == null ? "" : thrown.getClass().getName()) + " "
                + text.substring(0, Math.min(LONGEST_KIND, text.length()));
    }
}
