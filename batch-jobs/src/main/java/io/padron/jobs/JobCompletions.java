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
 * Records the ends of this process's jobs in memory, as the jobs report them, so that the database is not polled. The
 * batch runtime records an end in the database only: if that write fails, because the connection is lost or the disk is
 * full, the job stays STARTED for ever.
 */
@ApplicationScoped
public class JobCompletions {

    /** Marks the end of a job for which no thread waits any more. */
    private static final CompletableFuture<Long> UNWANTED = new CompletableFuture<>();

    private final Map<Long, CompletableFuture<Long>> ends = new ConcurrentHashMap<>();
    private final Map<Long, Throwable> causes = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public JobCompletions() {
        this(System::nanoTime);
    }

    JobCompletions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Records that the job has ended. */
    public void markEnded(long execution) {
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

    /** Records why the job fails. */
    public void markFailed(long execution, Throwable cause) {
        causes.put(execution, cause);
    }

    /** Returns why the job failed; empty when it did not fail or is unknown. */
    public Optional<Throwable> findCause(long execution) {
        return Optional.ofNullable(causes.get(execution));
    }

    /** Waits for the end of the job, at most for this time. */
    void awaitEnd(long execution, Duration atMost) throws InterruptedException {
        try {
            futureOf(execution).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException stillAtWork) {
            // The waiting thread checks again.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the time since the job ended; empty while it runs. */
    Optional<Duration> timeSinceEnd(long execution) {
        return Optional.ofNullable(ends.get(execution))
                .map(end -> end.getNow(null))
                .map(end -> Duration.ofNanos(nanos.getAsLong() - end));
    }

    /** Whether the job has ended. */
    public boolean hasEnded(long execution) {
        return timeSinceEnd(execution).isPresent();
    }

    /** Ends the wait for a job; a job that still runs is removed when it ends. */
    public void remove(long execution) {
        ends.compute(execution, (id, end) -> {
            causes.remove(id);
            return end != null && end.isDone() ? null : UNWANTED;
        });
    }

    /** Created by the first caller: a job may end before a thread waits for it. */
    private CompletableFuture<Long> futureOf(long execution) {
        return ends.computeIfAbsent(execution, id -> new CompletableFuture<>());
    }
}
