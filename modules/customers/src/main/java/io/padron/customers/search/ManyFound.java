package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers for a minute what more customers fit than are counted: whoever turns the pages or sorts them anew does not wait
 * for the same count again. What was counted to its end is not remembered, so that a new customer shows at once.
 */
public final class ManyFound {

    private static final int MOST = 500;
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<Question, Long> until = new LinkedHashMap<>();

    public ManyFound() {
        this(System::nanoTime);
    }

    /** With another clock, for tests. */
    ManyFound(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Question(String q, CustomerQuery.Filters filters) {}

    /** Whether there were more, not long ago. */
    synchronized boolean knows(CustomerQuery query) {
        Long end = until.get(question(query));
        return end != null && nanoTime.getAsLong() - end < 0;
    }

    synchronized void remember(CustomerQuery query) {
        until.remove(question(query));
        if (until.size() == MOST) {
            until.remove(until.keySet().iterator().next());
        }
        until.put(question(query), nanoTime.getAsLong() + KEPT);
    }

    private static Question question(CustomerQuery query) {
        return new Question(query.q(), query.filters());
    }
}
