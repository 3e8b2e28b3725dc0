package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TaskConcurrencyTest {

    private final TaskConcurrency taskConcurrency = new TaskConcurrency();

    @Test
    void aTaskThatCrashedAProcessRunsAlone() throws InterruptedException {
        TaskConcurrency.Slot one = taskConcurrency.acquire(false);
        TaskConcurrency.Slot other = taskConcurrency.acquire(false);
        CountDownLatch alone = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread suspect = new Thread(() -> {
            try (TaskConcurrency.Slot slot = taskConcurrency.acquire(true)) {
                alone.countDown();
                over.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        suspect.start();
        while (!taskConcurrency.isExclusiveWaiting()) {
            Thread.onSpinWait();
        }
        one.close();
        assertFalse(alone.await(50, TimeUnit.MILLISECONDS));
        other.close();
        alone.await();
        CountDownLatch again = new CountDownLatch(1);
        Thread next = new Thread(() -> {
            try (TaskConcurrency.Slot slot = taskConcurrency.acquire(false)) {
                again.countDown();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        next.start();
        assertFalse(again.await(50, TimeUnit.MILLISECONDS));
        over.countDown();
        again.await();
        suspect.join();
        next.join();
        assertFalse(taskConcurrency.isExclusiveWaiting());
        assertTrue(taskConcurrency.acquire(false) != null);
    }
}
