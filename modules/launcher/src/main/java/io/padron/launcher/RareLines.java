package io.padron.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps the libraries on board from filling the log while a disk is full or the database away: of warnings that are alike, one
 * a minute, and the stack trace with the first alone. Padrón's own lines pass, for they keep to that themselves.
 */
public final class RareLines implements Filter {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KINDS = 500;
    private static final int LONGEST_KIND = 60;

    private final LongSupplier nanos;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

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
        Long before = seen.putIfAbsent(kind(logger, line), now);
        if (before == null) {
            return true;
        }
        if (now - before < PAUSE || !seen.replace(kind(logger, line), before, now)) {
            return false;
        }
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            line.setMessage(line.getMessage() + ": " + thrown);
            line.setThrown(null);
        }
        return true;
    }

    /** The message without its numbers, or what was thrown. */
    private static String kind(String logger, LogRecord line) {
        Throwable thrown = line.getThrown();
        String text = String.valueOf(line.getMessage()).replaceAll("[0-9]+", "#");
        return logger + " " + (thrown == null ? "" : thrown.getClass().getName()) + " "
                + text.substring(0, Math.min(LONGEST_KIND, text.length()));
    }
}
