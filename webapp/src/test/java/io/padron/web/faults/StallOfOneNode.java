package io.padron.web.faults;

import io.padron.web.faults.means.Ledger;
import io.padron.web.faults.means.Signals;
import io.padron.web.server.RunningPadron;
import java.time.Duration;
import java.util.Optional;

/**
 * Of two nodes the one that received the file stands still. The other takes over what it held; when the stalled one comes
 * back, its commits are refused.
 */
record StallOfOneNode() implements Fault {

    /** The lease, the time after which the database ends the stalled one's transactions, and some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Override
    public Optional<Struck> strike(Journey journey) {
        RunningPadron stalled = journey.server();
        Signals.stop(stalled.process());
        long since = System.nanoTime();
        try {
            Ledger before = journey.ground().ledger();
            String node = journey.ground().nodeName();
            Optional<Ledger.Task> held = before.tasks().stream()
                    .filter(task -> task.running() && task.owner().startsWith(node + ":"))
                    .findFirst();
            if (held.isEmpty()) {
                return Optional.empty();
            }
            Duration resume = takenOver(journey, held.get(), since);
            return Optional.of(new Struck(before.position(), before.inHand(Dead.CHUNK), false, resume));
        } finally {
            Signals.goOn(stalled.process());
        }
    }

    /** Waits until the other node has committed something of the task. */
    private static Duration takenOver(Journey journey, Ledger.Task held, long since) {
        while (true) {
            Ledger now = journey.ground().ledger();
            Duration passed = Duration.ofNanos(System.nanoTime() - since);
            Ledger.Task task = now.tasks().stream()
                    .filter(one -> one.phase().equals(held.phase()) && one.segment() == held.segment())
                    .findFirst()
                    .orElseThrow();
            if (task.fence() > held.fence() && (task.done() > held.done() || !task.running())) {
                return passed;
            }
            if (passed.compareTo(PATIENCE) > 0) {
                throw new AssertionError("Nobody took over " + held + "; it is " + task);
            }
            Signals.sleep(100);
        }
    }
}
