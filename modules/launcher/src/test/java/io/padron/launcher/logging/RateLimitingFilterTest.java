package io.padron.launcher.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class RateLimitingFilterTest {

    private long nanos;
    private final RateLimitingFilter lines = new RateLimitingFilter(() -> nanos);

    @Test
    void passesOneOfSimilarWarningsAMinuteAndTheTraceOnce() {
        assertTrue(lines.isLoggable(warning("org.example", "Connection 17 is gone")));
        assertFalse(lines.isLoggable(warning("org.example", "Connection 18 is gone")));
        assertTrue(lines.isLoggable(warning("org.example", "The disk is full")));
        assertTrue(lines.isLoggable(warning("org.other", "Connection 18 is gone")));
        nanos = Duration.ofSeconds(61).toNanos();
        LogRecord later = warning("org.example", "Connection 19 is gone");
        assertTrue(lines.isLoggable(later));
        assertNull(later.getThrown());
        assertEquals(
                "Connection 19 is gone: java.lang.IllegalStateException: away (1 similar lines suppressed)",
                later.getMessage());
        assertFalse(lines.isLoggable(warning("org.example", "Connection 20 is gone")));
        assertFalse(lines.isLoggable(warning("org.example", "Connection 21 is gone")));
        nanos += Duration.ofSeconds(61).toNanos();
        LogRecord last = warning("org.example", "Connection 22 is gone");
        assertTrue(lines.isLoggable(last));
        assertTrue(last.getMessage().endsWith(" (2 similar lines suppressed)"), last.getMessage());
    }

    @Test
    void aMessageWithParametersIsWrittenOut() {
        for (String number : new String[] {"17", "18"}) {
            LogRecord line = warning("org.example", "Connection {0} is gone");
            line.setParameters(new Object[] {number});
            assertTrue(lines.isLoggable(line));
            nanos += Duration.ofSeconds(61).toNanos();
            assertEquals(
                    number.equals("17")
                            ? "Connection {0} is gone"
                            : "Connection 18 is gone: java.lang.IllegalStateException: away",
                    line.getMessage());
        }
    }

    @Test
    void linesBelowWarningAndPadronsOwnLinesPass() {
        for (int times = 0; times < 3; times++) {
            assertTrue(lines.isLoggable(new LogRecord(Level.INFO, "as ever")));
            assertTrue(lines.isLoggable(warning("io.padron.jobs.Sweeper", "as ever")));
        }
    }

    private static LogRecord warning(String logger, String message) {
        LogRecord line = new LogRecord(Level.WARNING, message);
        line.setLoggerName(logger);
        line.setThrown(new IllegalStateException("away"));
        return line;
    }
}
