package io.padron.launcher.trial;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Asks something that may hang, as a network does, and waits no longer than a limit. */
public final class InTime {

    private InTime() {}

    /**
     * The answer, or what the second function makes of the failure: of a {@link TimeoutException} when none came in time.
     * The question's thread is left behind then; it does not keep the process from ending.
     */
    public static <T> T ask(Duration limit, Callable<T> question, Function<Throwable, T> failed) {
        FutureTask<T> answer = new FutureTask<>(question);
        Thread asking = new Thread(answer, "trial");
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException problem) {
            return failed.apply(problem.getCause());
        } catch (TimeoutException late) {
            return failed.apply(late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return failed.apply(interrupted);
        }
    }
}
