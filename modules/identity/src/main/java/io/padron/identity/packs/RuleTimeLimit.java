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
 * How long a single call of a rule may take. The time is counted in looks: a process that was halted as a whole, or a machine
 * that slept, makes no rule late.
 */
final class RuleTimeLimit {
    private static final int LOOKS = 10;

    private final Duration length;
    private final Set<RuleThread<?>> atWork = ConcurrentHashMap.newKeySet();

    RuleTimeLimit(Duration length) {
        this.length = length;
    }

    /** A call of this rule has not ended in time. */
    static final class RuleTimeoutException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient RuleInUse rule;

        RuleTimeoutException(RuleInUse rule) {
            super("Overdue");
            this.rule = rule;
        }

        RuleInUse rule() {
            return rule;
        }
    }

    Duration length() {
        return length;
    }

    /** Does work that calls rules; throws what the work throws. The work as a whole may take as long as it needs. */
    <T> T runWithin(Supplier<T> work) throws RuleTimeoutException {
        RuleThread<T> thread = new RuleThread<>("call", work::get);
        atWork.add(thread);
        try {
            thread.start();
            return await(thread);
        } catch (RuleTimeoutException | RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            atWork.remove(thread);
        }
    }

    /** Waits for all of these at most so long; abandons and returns those that have not ended then. */
    static <T> Set<RuleThread<T>> awaitAll(Duration length, List<RuleThread<T>> begun) {
        boolean interrupted = false;
        Deque<RuleThread<T>> left = new ArrayDeque<>(begun);
        for (int looks = 0; looks < LOOKS && !left.isEmpty(); ) {
            try {
                if (left.element().awaitAnswer(length.toMillis() / LOOKS)) {
                    left.remove();
                } else {
                    looks++;
                }
            } catch (InterruptedException stopping) {
                interrupted = true;
            }
        }
        left.removeIf(RuleThread::hasAnswer);
        left.forEach(RuleThread::end);
        restore(interrupted);
        return Set.copyOf(left);
    }

    /** Whether a call has been running for some time, as that of a rule that ends the process. */
    boolean isAnyStuck(Duration time) throws InterruptedException {
        record Seen(RuleThread<?> thread, long call) {}
        var seen = atWork.stream()
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
        int looks = 0;
        try {
            while (true) {
                try {
                    if (thread.awaitAnswer(length.toMillis() / LOOKS)) {
                        return thread.answer();
                    }
                } catch (InterruptedException stopping) {
                    interrupted = true;
                }
                long call = thread.call();
                looks = call == seen && call % 2 == 1 ? looks + 1 : 0;
                seen = call;
                if (looks >= LOOKS) {
                    Optional<RuleInUse> overdue = thread.abandon(call);
                    if (overdue.isPresent()) {
                        throw new RuleTimeoutException(overdue.get());
                    }
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
