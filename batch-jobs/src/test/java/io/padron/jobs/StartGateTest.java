package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartGateTest {

    private final StartGate startGate = new StartGate();

    @AfterEach
    void end() {
        System.clearProperty("padron.serving");
    }

    @Test
    void noJobStartsBeforeTheServerAcceptsRequests() {
        System.setProperty("padron.serving", "false");
        startGate.open();
        assertFalse(startGate.isOpen());
        assertFalse(startGate.await(Duration.ofMillis(150)));
        System.setProperty("padron.serving", "true");
        assertTrue(startGate.await(Duration.ofSeconds(20)));
        startGate.close();
        assertFalse(startGate.isOpen());
        assertFalse(startGate.await(Duration.ofSeconds(20)));
    }
}
