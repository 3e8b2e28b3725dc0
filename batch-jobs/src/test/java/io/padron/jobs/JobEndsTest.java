package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobEndsTest {

    private long now;

    @Test
    void knowsHowLongAgoAJobEnded() {
        JobEnds ends = new JobEnds(() -> now);
        assertEquals(Optional.empty(), ends.since(7));
        ends.ended(7);
        now += Duration.ofSeconds(4).toNanos();
        assertEquals(Optional.of(Duration.ofSeconds(4)), ends.since(7));
        assertEquals(Optional.empty(), ends.since(8));
        ends.forget(7);
        assertEquals(Optional.empty(), ends.since(7));
    }

    @Test
    void keepsNothingOfAJobThatOutlivesItsWorker() throws InterruptedException {
        JobEnds ends = new JobEnds(() -> now);
        ends.await(7, Duration.ZERO);
        ends.forget(7);
        ends.failed(7, new IllegalStateException("late"));
        assertFalse(ends.has(7));
        ends.ended(7);
        assertFalse(ends.has(7));
        assertEquals(Optional.empty(), ends.cause(7));
    }
}
