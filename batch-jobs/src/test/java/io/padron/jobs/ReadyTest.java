package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadyTest {

    private final Ready ready = new Ready();

    @AfterEach
    void end() {
        System.clearProperty("padron.serving");
    }

    @Test
    void noWorkBeginsBeforeTheServerCanBeReached() {
        System.setProperty("padron.serving", "false");
        ready.open();
        assertFalse(ready.isOpen());
        assertFalse(ready.await(Duration.ofMillis(150)));
        System.setProperty("padron.serving", "true");
        assertTrue(ready.await(Duration.ofSeconds(20)));
        ready.close();
        assertFalse(ready.isOpen());
        assertFalse(ready.await(Duration.ofSeconds(20)));
    }
}
