package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * When jobs of this process ended, told by the jobs themselves. The batch runtime writes an end into the database alone: if
 * that fails, because the connection is gone or the disk is full, it calls the job started for ever.
 */
@ApplicationScoped
public class JobEnds {

    private final Map<Long, Long> ends = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public JobEnds() {
        this(System::nanoTime);
    }

    JobEnds(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The job does nothing more. */
    public void ended(long execution) {
        ends.put(execution, nanos.getAsLong());
    }

    /** How long ago it ended; empty while it is at work. */
    Optional<Duration> since(long execution) {
        return Optional.ofNullable(ends.get(execution)).map(end -> Duration.ofNanos(nanos.getAsLong() - end));
    }

    void forget(long execution) {
        ends.remove(execution);
    }
}
