package io.padron.launcher.checks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Runs a call that may hang, such as a network request, with a time limit. */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * Returns the result, or what {@code failed} returns for the exception; that is a {@link TimeoutException} after
     * the limit. The thread of a call that hangs is abandoned; as a daemon it does not keep the process alive.
     */
    public static <T> T call(Duration limit, Callable<T> question, Function<Throwable, T> failed) {
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
