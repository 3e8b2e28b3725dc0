package io.padron.web.faults;

import io.padron.web.faults.support.LedgerSnapshot;
import io.padron.web.faults.support.ProcessControl;
import io.padron.web.server.RunningPadron;
import java.time.Duration;
import java.util.Optional;

/**
 * Of two nodes, the one that received the file is suspended. The other node takes over its tasks; when the suspended
 * node resumes, its commits are refused.
 */
record ClusterNodeStall() implements Fault {

    /** The lease, the time until the database ends the suspended node's transactions, and some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        RunningPadron stalled = faultScenario.server();
        ProcessControl.suspendProcess(stalled.process());
        long since = System.nanoTime();
        try {
            LedgerSnapshot before = faultScenario.ground().readLedger();
            String node = faultScenario.ground().readNodeName();
            Optional<LedgerSnapshot.TaskSnapshot> held = before.tasks().stream()
                    .filter(taskSnapshot ->
                            taskSnapshot.running() && taskSnapshot.owner().startsWith(node + ":"))
                    .findFirst();
            if (held.isEmpty()) {
                return Optional.empty();
            }
            Duration resume = awaitTakeover(faultScenario, held.get(), since);
            return Optional.of(
                    new InjectedFault(before.position(), before.maxUncommittedRows(KilledServer.CHUNK), false, resume));
        } finally {
            ProcessControl.resumeProcess(stalled.process());
        }
    }

    /** Waits until the other node has committed progress of the task. */
    private static Duration awaitTakeover(FaultScenario faultScenario, LedgerSnapshot.TaskSnapshot held, long since) {
        while (true) {
            LedgerSnapshot now = faultScenario.ground().readLedger();
            Duration passed = Duration.ofNanos(System.nanoTime() - since);
            LedgerSnapshot.TaskSnapshot taskSnapshot = now.tasks().stream()
                    .filter(one -> one.phase().equals(held.phase()) && one.segment() == held.segment())
                    .findFirst()
                    .orElseThrow();
            if (taskSnapshot.fence() > held.fence() && (taskSnapshot.done() > held.done() || !taskSnapshot.running())) {
                return passed;
            }
            if (passed.compareTo(PATIENCE) > 0) {
                throw new AssertionError("No node took over " + held + "; it is " + taskSnapshot);
            }
            ProcessControl.sleep(100);
        }
    }
}
