package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
