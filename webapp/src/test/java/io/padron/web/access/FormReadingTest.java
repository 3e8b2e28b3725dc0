package io.padron.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FormReadingTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    /** Sends a byte now and then, as long as its connection is there. */
    private static final class Trickling implements FormReading.Form {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch cut = new CountDownLatch(1);

        @Override
        public void read() {
            begun.countDown();
            try {
                while (!cut.await(5, TimeUnit.MILLISECONDS)) {
                    // One byte more: no read waits for long.
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void cut() {
            cut.countDown();
        }
    }

    @Test
    void aFormThatTricklesInIsCutAtTheDeadline() {
        FormReading forms = new FormReading(1, 1, Duration.ofMillis(50));
        for (int times = 0; times < 3; times++) {
            Trickling slow = new Trickling();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThrows(IOException.class, () -> forms.read("192.0.2.1", slow), "its permit is back"));
            assertEquals(0, slow.cut.getCount());
        }
    }

    @Test
    void oneClientCannotTakeAllPermits() throws Exception {
        FormReading forms = new FormReading(3, 2, LONG);
        List<Trickling> slow = new ArrayList<>();
        List<FutureTask<Boolean>> readings = new ArrayList<>();
        for (String client : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2")) {
            Trickling form = new Trickling();
            if (slow.size() == 2) {
                assertFalse(forms.read("192.0.2.1", form), "its third");
            }
            slow.add(form);
            FutureTask<Boolean> reading = new FutureTask<>(() -> forms.read(client, form));
            readings.add(reading);
            new Thread(reading).start();
            assertTrue(form.begun.await(30, TimeUnit.SECONDS));
        }
        assertFalse(forms.read("192.0.2.3", new Trickling()), "the fourth of all");
        slow.forEach(Trickling::cut);
        for (FutureTask<Boolean> reading : readings) {
            assertTrue(reading.get(30, TimeUnit.SECONDS));
        }
    }

    /** Whatever fails: a permit that leaks is gone until the next start. */
    @Test
    void aFormThatFailsGivesItsPermitBack() throws IOException {
        FormReading forms = new FormReading(1, 1, LONG);
        assertThrows(IllegalStateException.class, () -> forms.read("192.0.2.1", failing()));
        assertThrows(IllegalStateException.class, () -> forms.read("192.0.2.1", failing()));
    }

    private static FormReading.Form failing() {
        return new FormReading.Form() {
            @Override
            public void read() {
                throw new IllegalStateException("x");
            }

            @Override
            public void cut() {
                throw new AssertionError("not late");
            }
        };
    }
}
