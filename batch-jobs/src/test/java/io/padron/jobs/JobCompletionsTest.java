package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobCompletionsTest {

    private long now;

    @Test
    void returnsTheTimeSinceTheEndOfAJob() {
        JobCompletions ends = new JobCompletions(() -> now);
        assertEquals(Optional.empty(), ends.timeSinceEnd(7));
        ends.markEnded(7);
        now += Duration.ofSeconds(4).toNanos();
        assertEquals(Optional.of(Duration.ofSeconds(4)), ends.timeSinceEnd(7));
        assertEquals(Optional.empty(), ends.timeSinceEnd(8));
        ends.remove(7);
        assertEquals(Optional.empty(), ends.timeSinceEnd(7));
    }

    @Test
    void removesAJobThatEndsAfterItsWorker() throws InterruptedException {
        JobCompletions ends = new JobCompletions(() -> now);
        ends.awaitEnd(7, Duration.ZERO);
        ends.remove(7);
        ends.markFailed(7, new IllegalStateException("late"));
        assertFalse(ends.hasEnded(7));
        ends.markEnded(7);
        assertFalse(ends.hasEnded(7));
        assertEquals(Optional.empty(), ends.findCause(7));
    }
}
