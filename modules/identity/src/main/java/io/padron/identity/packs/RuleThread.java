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
 * A thread that runs code of packs, so that the waiting thread can abandon it. It has the rights of the same user, and
 * ends with its work.
 *
 * <p>It counts rule calls: the count is odd during a call, and negative once the thread is abandoned.
 */
final class RuleThread<T> extends Thread {
    private static final long ABANDONED = -1;

    private final Callable<T> work;
    private final Optional<Actor> user = CurrentUser.actor();
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final AtomicLong calls = new AtomicLong();

    private volatile @Nullable RuleInUse rule;

    /** A rule and its pack. */
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

    /** Returns the current thread, if it is a rule thread. */
    static Optional<RuleThread<?>> current() {
        return Thread.currentThread() instanceof RuleThread<?> thread ? Optional.of(thread) : Optional.empty();
    }

    @Override
    public void run() {
        try (CurrentUser.Scope scope = user.map(CurrentUser::bind).orElse(() -> {})) {
            result.complete(work.call());
        } catch (Throwable failed) {
            result.completeExceptionally(failed);
        }
    }

    /** Marks the begin of a rule call. */
    void enter(RuleInUse called) {
        rule = called;
        calls.incrementAndGet();
    }

    /**
     * Marks the end of a rule call, and restores the thread's state that the rule may have changed.
     *
     * @throws AbandonedThreadException when the thread was abandoned meanwhile
     */
    void leave() {
        Thread.interrupted();
        setContextClassLoader(loader);
        long call = calls.get();
        if (call == ABANDONED || !calls.compareAndSet(call, call + 1)) {
            throw new AbandonedThreadException();
        }
    }

    /** Returns the number of the current call; an even number when there is none. */
    long call() {
        return calls.get();
    }

    /** Abandons the thread if this call still runs, and returns its rule; empty when the call has ended. */
    Optional<RuleInUse> abandon(long call) {
        RuleInUse called = rule;
        if (called == null || !calls.compareAndSet(call, ABANDONED)) {
            return Optional.empty();
        }
        end();
        return Optional.of(called);
    }

    /**
     * Ends the thread by force. An interrupt ends a rule that waits; a rule in an endless loop would occupy a core.
     * Only the pack's own objects can become inconsistent, and the pack is no longer used.
     */
    void end() {
        interrupt();
        Thread stopper = new Thread(this::stopLate, getName() + "-end");
        stopper.setDaemon(true);
        stopper.start();
    }

    @SuppressWarnings({"deprecation", "removal"}) // the only way to end a loop that ignores interrupts
    private void stopLate() {
        try {
            join(TimeUnit.SECONDS.toMillis(1));
            if (isAlive()) {
                stop();
            }
        } catch (InterruptedException | UnsupportedOperationException unsupported) {
            // The thread runs until the process ends.
        }
    }

    /** Waits up to the given time for the result; returns whether there is one. */
    boolean awaitResult(long milliseconds) throws InterruptedException {
        try {
            result.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    boolean hasResult() {
        return result.isDone();
    }

    /** Returns the result of ended work; throws what the work threw. */
    T result() throws Throwable {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
