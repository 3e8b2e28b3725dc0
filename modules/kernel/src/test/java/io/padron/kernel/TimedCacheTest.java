package io.padron.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimedCacheTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong made = new AtomicLong();
    private final TimedCache<Long> timedCache = new TimedCache<>(now::get);

    @Test
    void isCachedFiftyTimesAsLongAsItTook() {
        assertEquals(1, makerTaking(Duration.ofMillis(10)));
        now.addAndGet(Duration.ofMillis(499).toNanos());
        assertEquals(1, makerTaking(Duration.ofMillis(10)));
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertEquals(2, makerTaking(Duration.ofMillis(10)));
    }

    @Test
    void isCachedAMinuteAtMost() {
        makerTaking(Duration.ofSeconds(30));
        now.addAndGet(Duration.ofSeconds(60).toNanos());
        assertEquals(2, makerTaking(Duration.ofSeconds(30)));
    }

    @Test
    void aFailureIsNotCached() {
        assertThrows(
                IllegalStateException.class,
                () -> timedCache.get(() -> {
                    throw new IllegalStateException();
                }));
        assertEquals(1, makerTaking(Duration.ofMillis(10)));
    }

    private long makerTaking(Duration time) {
        return timedCache.get(() -> {
            now.addAndGet(time.toNanos());
            return made.incrementAndGet();
        });
    }
}
