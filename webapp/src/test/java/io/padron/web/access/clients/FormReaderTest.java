package io.padron.web.access.clients;

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

class FormReaderTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    /** Sends a byte from time to time while its connection is open. */
    private static final class SlowForm implements FormReader.Form {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch cut = new CountDownLatch(1);

        @Override
        public void read() {
            begun.countDown();
            try {
                while (!cut.await(5, TimeUnit.MILLISECONDS)) {
                    // One byte more: no single read takes long.
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void abort() {
            cut.countDown();
        }
    }

    @Test
    void aFormThatTricklesInIsCutAtTheDeadline() {
        FormReader forms = new FormReader(1, 1, Duration.ofMillis(50));
        for (int times = 0; times < 3; times++) {
            SlowForm slow = new SlowForm();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThrows(
                            IOException.class, () -> forms.readForm("192.0.2.1", slow), "its permit is back"));
            assertEquals(0, slow.cut.getCount());
        }
    }

    @Test
    void oneClientCannotTakeAllPermits() throws Exception {
        FormReader forms = new FormReader(3, 2, LONG);
        List<SlowForm> slow = new ArrayList<>();
        List<FutureTask<Boolean>> readings = new ArrayList<>();
        for (String client : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2")) {
            SlowForm form = new SlowForm();
            if (slow.size() == 2) {
                assertFalse(forms.readForm("192.0.2.1", form), "its third");
            }
            slow.add(form);
            FutureTask<Boolean> reading = new FutureTask<>(() -> forms.readForm(client, form));
            readings.add(reading);
            new Thread(reading).start();
            assertTrue(form.begun.await(30, TimeUnit.SECONDS));
        }
        assertFalse(forms.readForm("192.0.2.3", new SlowForm()), "the fourth of all");
        slow.forEach(SlowForm::abort);
        for (FutureTask<Boolean> reading : readings) {
            assertTrue(reading.get(30, TimeUnit.SECONDS));
        }
    }

    /** A permit that leaks would be lost until the next start. */
    @Test
    void aFormThatFailsGivesItsPermitBack() throws IOException {
        FormReader forms = new FormReader(1, 1, LONG);
        assertThrows(IllegalStateException.class, () -> forms.readForm("192.0.2.1", createFailingForm()));
        assertThrows(IllegalStateException.class, () -> forms.readForm("192.0.2.1", createFailingForm()));
    }

    private static FormReader.Form createFailingForm() {
        return new FormReader.Form() {
            @Override
            public void read() {
                throw new IllegalStateException("x");
            }

            @Override
            public void abort() {
                throw new AssertionError("not late");
            }
        };
    }
}
