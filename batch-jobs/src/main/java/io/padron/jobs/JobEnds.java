package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells who waits for a job of this server that it has come to its end, so that nobody asks the repository all the while. */
@ApplicationScoped
class JobEnds {

    private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();

    /** The job's last listener was called; the repository says so a moment later. */
    void reached(long execution) {
        of(execution).countDown();
    }

    /** Waits for the end, for so long at most. */
    void await(long execution, Duration atMost) throws InterruptedException {
        of(execution).await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void forget(long execution) {
        awaited.remove(execution);
    }

    /** Whoever comes first makes it: a job may end before anybody waits. */
    private CountDownLatch of(long execution) {
        return awaited.computeIfAbsent(execution, id -> new CountDownLatch(1));
    }
}
