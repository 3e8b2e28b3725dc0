package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Caches counts of many customers for a minute, so that another page or sort order of the same query does not count
 * again. Fast counts are not cached, so that a new customer appears in them at once.
 */
public final class CountCache {

    private static final int MOST = 500;
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<CountKey, CachedCount> counts = new LinkedHashMap<>();

    public CountCache() {
        this(System::nanoTime);
    }

    /** For tests, with a given clock. */
    CountCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record CountKey(String q, CustomerQuery.Filters filters) {}

    private record CachedCount(long total, long expiresAt) {}

    /** Returns the cached count; empty when there is none or it has expired. */
    synchronized OptionalLong findCount(CustomerQuery query) {
        CachedCount cachedCount = counts.get(toKey(query));
        return cachedCount != null && nanoTime.getAsLong() - cachedCount.expiresAt < 0
                ? OptionalLong.of(cachedCount.total)
                : OptionalLong.empty();
    }

    synchronized void putCount(CustomerQuery query, long total) {
        counts.remove(toKey(query));
        if (counts.size() == MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
        counts.put(toKey(query), new CachedCount(total, nanoTime.getAsLong() + KEPT));
    }

    private static CountKey toKey(CustomerQuery query) {
        return new CountKey(query.q(), query.filters());
    }
}
