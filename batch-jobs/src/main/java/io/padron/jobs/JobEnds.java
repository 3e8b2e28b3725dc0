package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * When jobs of this process ended, told by the jobs themselves, so that nobody has to ask the database all the while. The
 * batch runtime writes an end there alone: if that fails, because the connection is gone or the disk is full, it calls the
 * job started for ever.
 */
@ApplicationScoped
public class JobEnds {

    /** Stands for the end of a job that nobody waits for any more. */
    private static final CompletableFuture<Long> UNWANTED = new CompletableFuture<>();

    private final Map<Long, CompletableFuture<Long>> ends = new ConcurrentHashMap<>();
    private final Map<Long, Throwable> causes = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public JobEnds() {
        this(System::nanoTime);
    }

    JobEnds(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The job does nothing more. */
    public void ended(long execution) {
        ends.compute(execution, (id, end) -> {
            if (end == UNWANTED) {
                causes.remove(id);
                return null;
            }
            CompletableFuture<Long> present = end == null ? new CompletableFuture<>() : end;
            present.complete(nanos.getAsLong());
            return present;
        });
    }

    /** The job fails because of this. */
    public void failed(long execution, Throwable cause) {
        causes.put(execution, cause);
    }

    /** Why it failed; empty when it did not, or nothing is known of it. */
    public Optional<Throwable> cause(long execution) {
        return Optional.ofNullable(causes.get(execution));
    }

    /** Waits for the end, for so long at most. */
    void await(long execution, Duration atMost) throws InterruptedException {
        try {
            of(execution).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException stillAtWork) {
            // Who waits looks anew.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How long ago it ended; empty while it is at work. */
    Optional<Duration> since(long execution) {
        return Optional.ofNullable(ends.get(execution))
                .map(end -> end.getNow(null))
                .map(end -> Duration.ofNanos(nanos.getAsLong() - end));
    }

    /** Whether it has ended. */
    public boolean has(long execution) {
        return since(execution).isPresent();
    }

    /** Nobody asks for it any more; a job that is still at work is forgotten when it ends. */
    public void forget(long execution) {
        ends.compute(execution, (id, end) -> {
            causes.remove(id);
            return end != null && end.isDone() ? null : UNWANTED;
        });
    }

    /** Whoever comes first makes it: a job may end before anybody waits. */
    private CompletableFuture<Long> of(long execution) {
        return ends.computeIfAbsent(execution, id -> new CompletableFuture<>());
    }
}
