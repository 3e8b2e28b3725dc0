package io.padron.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether jobs may start: closed until the first one has completed, open ever after. */
@ApplicationScoped
public class Ready {

    private final CountDownLatch gate = new CountDownLatch(1);

    /** Whether jobs may start now. */
    public boolean isOpen() {
        return gate.getCount() == 0;
    }

    /** Waits until jobs may start, for so long at most; false when they still may not. */
    public boolean await(Duration atMost) {
        try {
            return gate.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void open() {
        gate.countDown();
    }
}
