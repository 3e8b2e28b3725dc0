package io.padron.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Keeps the libraries on board from filling the log while a disk is full or the database away: of warnings that are alike, one
 * a minute, with the number of those left out, and the stack trace with the first alone. Padrón's own lines pass, for they keep to that themselves.
 */
public final class RareLines implements Filter {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KINDS = 500;
    private static final int LONGEST_KIND = 60;

    private final LongSupplier nanos;
    private final Map<String, Passed> seen = new ConcurrentHashMap<>();

    /** When a line of a kind passed last, and how many have not since. */
    private record Passed(long at, long leftOut) {}

    public RareLines() {
        this(System::nanoTime);
    }

    RareLines(LongSupplier nanos) {
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
        String kind = kind(logger, line);
        Passed before = seen.putIfAbsent(kind, new Passed(now, 0));
        if (before == null) {
            return true;
        }
        if (now - before.at() < PAUSE || !seen.replace(kind, before, new Passed(now, 0))) {
            seen.computeIfPresent(kind, (same, passed) -> new Passed(passed.at(), passed.leftOut() + 1));
            return false;
        }
        shorten(line, before.leftOut());
        return true;
    }

    private static void shorten(LogRecord line, long leftOut) {
        StringBuilder text = new StringBuilder(written(line));
        if (line.getThrown() != null) {
            text.append(": ").append(line.getThrown());
            line.setThrown(null);
        }
        if (leftOut > 0) {
            text.append(" (").append(leftOut).append(" alike were left out)");
        }
        line.setMessage(text.toString());
        // They are in the text.
        line.setParameters(null);
        line.setResourceBundle(null);
    }

    /** With its parameters, and in the words of its bundle, where the message is a key alone. */
    private static String written(LogRecord line) {
        return new SimpleFormatter().formatMessage(line);
    }

    /** The message without its numbers, or what was thrown. */
    private static String kind(String logger, LogRecord line) {
        Throwable thrown = line.getThrown();
        String text = String.valueOf(line.getMessage()).replaceAll("[0-9]+", "#");
        return logger + " " + (thrown == null ? "" : thrown.getClass().getName()) + " "
                + text.substring(0, Math.min(LONGEST_KIND, text.length()));
    }
}
