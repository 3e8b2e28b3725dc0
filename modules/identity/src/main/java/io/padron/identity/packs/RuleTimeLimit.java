package io.padron.identity.packs;

import io.padron.identity.packs.RuleThread.RuleInUse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Limits the time of a single rule call. The time is counted in polls, so that a suspended process or machine does not
 * make a rule exceed it.
 */
final class RuleTimeLimit {
    private static final int POLLS = 10;

    private final Duration length;
    private final Set<RuleThread<?>> running = ConcurrentHashMap.newKeySet();

    RuleTimeLimit(Duration length) {
        this.length = length;
    }

    /** A rule call exceeded the time limit. */
    static final class RuleTimeoutException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient RuleInUse rule;

        RuleTimeoutException(RuleInUse rule) {
            super("A rule exceeded its time limit");
            this.rule = rule;
        }

        RuleInUse rule() {
            return rule;
        }
    }

    Duration length() {
        return length;
    }

    /** Runs work that calls rules; throws what the work throws. The work as a whole has no limit. */
    <T> T runWithin(Supplier<T> work) throws RuleTimeoutException {
        RuleThread<T> thread = new RuleThread<>("call", work::get);
        running.add(thread);
        try {
            thread.start();
            return await(thread);
        } catch (RuleTimeoutException | RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            running.remove(thread);
        }
    }

    /** Waits up to the given time for all threads; ends and returns those that still run then. */
    static <T> Set<RuleThread<T>> awaitAll(Duration length, List<RuleThread<T>> threads) {
        boolean interrupted = false;
        Deque<RuleThread<T>> remaining = new ArrayDeque<>(threads);
        for (int polls = 0; polls < POLLS && !remaining.isEmpty(); ) {
            try {
                if (remaining.element().awaitResult(length.toMillis() / POLLS)) {
                    remaining.remove();
                } else {
                    polls++;
                }
            } catch (InterruptedException stopping) {
                interrupted = true;
            }
        }
        remaining.removeIf(RuleThread::hasResult);
        remaining.forEach(RuleThread::end);
        restoreInterrupt(interrupted);
        return Set.copyOf(remaining);
    }

    /** Whether a call that runs now still runs after the given time. */
    boolean isAnyStuck(Duration time) throws InterruptedException {
        record Seen(RuleThread<?> thread, long call) {}
        var seen = running.stream()
                .map(thread -> new Seen(thread, thread.call()))
                .filter(call -> call.call() % 2 == 1)
                .toList();
        if (seen.isEmpty()) {
            return false;
        }
        Thread.sleep(time.toMillis());
        return seen.stream().anyMatch(call -> call.thread().call() == call.call());
    }

    private <T> T await(RuleThread<T> thread) throws Throwable {
        boolean interrupted = false;
        long seen = 0;
        int polls = 0;
        try {
            while (true) {
                try {
                    if (thread.awaitResult(length.toMillis() / POLLS)) {
                        return thread.result();
                    }
                } catch (InterruptedException stopping) {
                    interrupted = true;
                }
                long call = thread.call();
                polls = call == seen && call % 2 == 1 ? polls + 1 : 0;
                seen = call;
                if (polls >= POLLS) {
                    Optional<RuleInUse> overdue = thread.abandon(call);
                    if (overdue.isPresent()) {
                        throw new RuleTimeoutException(overdue.get());
                    }
                }
            }
        } finally {
            restoreInterrupt(interrupted);
        }
    }

    private static void restoreInterrupt(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
