package io.padron.identity.packs;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs code of packs, so that the waiting thread can continue without it. It works for the same user, and
 * ends with its work.
 *
 * <p>Calls of rules are counted: the count is odd during a call, and negative once this thread was abandoned.
 */
final class RuleThread<T> extends Thread {
    private static final long GIVEN_UP = -1;

    private final Callable<T> work;
    private final Optional<Actor> user = CurrentUser.actor();
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final AtomicLong calls = new AtomicLong();

    private volatile @Nullable RuleInUse rule;

    /** A rule and the pack that it belongs to. */
    record RuleInUse(LoadedPack.ValidPack pack, Object rule) {}

    /** The thread was abandoned while the rule ran: no thread waits for its result any more. */
    static final class AbandonedThreadException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    RuleThread(String name, Callable<T> work) {
        super("padron-rules-" + name);
        this.work = work;
        setDaemon(true);
        setContextClassLoader(loader);
    }

    /** The thread that calls this method, if it is such a thread. */
    static Optional<RuleThread<?>> current() {
        return Thread.currentThread() instanceof RuleThread<?> thread ? Optional.of(thread) : Optional.empty();
    }

    @Override
    public void run() {
        try (CurrentUser.Scope scope = user.map(CurrentUser::bind).orElse(() -> {})) {
            answer.complete(work.call());
        } catch (Throwable failed) {
            answer.completeExceptionally(failed);
        }
    }

    /** A call of the rule begins. */
    void enter(RuleInUse called) {
        rule = called;
        calls.incrementAndGet();
    }

    /**
     * The call has ended. What the rule may have changed of this thread is set right.
     *
     * @throws AbandonedThreadException when it came too late
     */
    void leave() {
        Thread.interrupted();
        setContextClassLoader(loader);
        long call = calls.get();
        if (call == GIVEN_UP || !calls.compareAndSet(call, call + 1)) {
            throw new AbandonedThreadException();
        }
    }

    /** The number of the call that is under way; even when none is. */
    long call() {
        return calls.get();
    }

    /** Abandons the thread if this call still runs, and returns its rule; empty when the call has ended. */
    Optional<RuleInUse> abandon(long call) {
        RuleInUse called = rule;
        if (called == null || !calls.compareAndSet(call, GIVEN_UP)) {
            return Optional.empty();
        }
        end();
        return Optional.of(called);
    }

    /**
     * Ends the thread, whatever it does. A rule that waits ends by the interrupt; one that computes for ever would keep a
     * processor busy. Nothing but the pack's own objects can be left half done by it, and the pack is not used any more.
     */
    void end() {
        interrupt();
        Thread stopper = new Thread(this::stopLate, getName() + "-end");
        stopper.setDaemon(true);
        stopper.start();
    }

    @SuppressWarnings({"deprecation", "removal"}) // the only way to end a loop that looks at nothing
    private void stopLate() {
        try {
            join(TimeUnit.SECONDS.toMillis(1));
            if (isAlive()) {
                stop();
            }
        } catch (InterruptedException | UnsupportedOperationException notOnThisMachine) {
            // It keeps running until the process ends.
        }
    }

    /** Waits for the result at most so long; whether there is one. */
    boolean awaitAnswer(long milliseconds) throws InterruptedException {
        try {
            answer.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    boolean hasAnswer() {
        return answer.isDone();
    }

    /** The result of ended work; throws what the work threw. */
    T answer() throws Throwable {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
