package io.padron.kernel;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches a value for fifty times as long as its computation took, at most one minute. A cheap value is therefore almost
 * always current, and an expensive one takes at most a fiftieth of the time, however many users request it. One thread
 * computes the value while the others wait.
 */
public final class TimedCache<T> {

    private static final long COST_FACTOR = 50;
    private static final long MAX_AGE_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private @Nullable T value;
    private long staleAt;

    public TimedCache() {
        this(System::nanoTime);
    }

    /** Takes the clock; for tests. */
    TimedCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Returns the value, computed anew when it is missing or stale. An exception of the maker is rethrown and not
     * cached.
     */
    public synchronized T get(Supplier<T> maker) {
        T cached = value;
        long startedAt = nanoTime.getAsLong();
        if (cached != null && startedAt - staleAt < 0) {
            return cached;
        }
        T computed = maker.get();
        long endedAt = nanoTime.getAsLong();
        value = computed;
        staleAt = endedAt + Math.min(MAX_AGE_NANOS, (endedAt - startedAt) * COST_FACTOR);
        return computed;
    }
}
