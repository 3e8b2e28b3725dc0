package io.padron.kernel;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is kept for a while, the longer the more it cost to make: fifty times as long as that took, and a minute
 * at most. So a small register always tells the present, and a large one is counted at most a fiftieth of the time,
 * however many people look. One thread makes it while the others wait.
 */
public final class TimedCache<T> {

    private static final long COST_FACTOR = 50;
    private static final long MAX_AGE_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private @Nullable T figure;
    private long staleAt;

    public TimedCache() {
        this(System::nanoTime);
    }

    /** With another clock, for tests. */
    TimedCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The figure; made anew when there is none or it is stale. What the maker throws goes up, and nothing is kept. */
    public synchronized T get(Supplier<T> maker) {
        T kept = figure;
        long begun = nanoTime.getAsLong();
        if (kept != null && begun - staleAt < 0) {
            return kept;
        }
        T made = maker.get();
        long ended = nanoTime.getAsLong();
        figure = made;
        staleAt = ended + Math.min(MAX_AGE_NANOS, (ended - begun) * COST_FACTOR);
        return made;
    }
}
