package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RateLimitedLogTest {

    private final List<String> lines = new ArrayList<>();
    private long nanos;

    @Test
    void logsOneLineAMinuteForEachKind() {
        RateLimitedLog log = RateLimitedLog.of(logger(), () -> nanos);
        Exception unavailable = new IllegalStateException("wrapped", new IllegalStateException("no\nanswer"));
        for (int second = 0; second <= 125; second++) {
            nanos = Duration.ofSeconds(second).toNanos();
            log.warn("The database is away", unavailable);
            log.warn("The broker is away", unavailable);
        }
        assertEquals(6, lines.size(), lines::toString);
        assertEquals("The database is away: java.lang.IllegalStateException: no answer", lines.get(0));
        assertEquals(
                "The database is away (and 59 times in the minute before): java.lang.IllegalStateException: no answer",
                lines.get(2));
        assertEquals(lines.get(2), lines.get(4));
    }

    private Logger logger() {
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return logger;
    }
}
