package io.padron.jobs;

import io.padron.identity.Countries;
import io.padron.identity.PackQuarantinedException;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.WorkLedger;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Decides about a task whose job failed: it is retried, its run waits, or its run fails. */
@ApplicationScoped
class TaskFailures {

    private static final Logger LOG = Logger.getLogger(TaskFailures.class.getName());
    private static final RateLimitedLog RARELY = RateLimitedLog.of(TaskFailures.class);
    private static final Messages MESSAGES = Messages.forClass(TaskFailures.class);

    /** The attempts to read a whole file: less than a minute. */
    private static final int MAX_ATTEMPTS = 10;

    /** The attempts of a task with rows: about ten minutes, in which an operator may free disk space. */
    private static final int MAX_ATTEMPTS_WITH_ROWS = 120;

    /** The process crashes after which a chunk of rows fails its run. */
    static final int MAX_CRASHES = 3;

    /** The crashes allowed for a task without chunks, which may take minutes. */
    static final int MAX_CRASHES_OF_WHOLE = 5;

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Inject
    WorkLedger work;

    @Inject
    RunLedger runs;

    @Inject
    Countries countries;

    @Inject
    TaskRows rows;

    @Inject
    PoisonRows poisonRows;

    /** A job that ended without completing its task; {@code last} delays the next attempt. */
    record TaskFailure(Lease lease, Optional<Throwable> cause, boolean last) {}

    /** Whether the task has crashed too many processes to run in this one. */
    static boolean hasCrashedTooOften(Phase phase, int crashes) {
        return crashes >= (phase == Phase.PLAN || phase == Phase.DEDUPLICATE ? MAX_CRASHES_OF_WHOLE : MAX_CRASHES);
    }

    /** Fails the run of such a task, with a message that names the file, the rows and the pack. */
    void failAfterCrashes(Lease lease, int crashes) {
        runs.findRun(lease.importId()).ifPresent(importRun -> {
            LOG.severe(() -> "Given up after the end of " + crashes + " processes: " + lease.task());
            runs.failRun(lease.importId(), "server-stopped", createCrashMessage(lease, importRun, crashes));
        });
    }

    private Message createCrashMessage(Lease lease, ImportRun importRun, int crashes) {
        String country = importRun.country().value();
        Message name = countries.nameOf(importRun.country());
        String key = lease.task().phase() == Phase.UNDO ? "server-stopped-undo" : "server-stopped";
        return rows.findChunk(lease, importRun)
                .map(span -> MESSAGES.get(
                        key + "-rows", importRun.fileName(), span.from(), span.to(), crashes, name, country))
                .orElseGet(() -> MESSAGES.get(key, importRun.fileName(), crashes, name, country));
    }

    /** Reschedules the task, or pauses or fails its run; false when the task must not be retried at once. */
    boolean handleFailure(TaskFailure taskFailure) {
        Lease lease = taskFailure.lease();
        Optional<Throwable> cause = taskFailure.cause();
        if (FailureCauses.findCause(cause, LeaseLostException.class).isPresent()) {
            LOG.info(() -> "Stopped, paused, cancelled or taken over: " + lease.task());
            poisonRows.clear(lease.task());
            return false;
        }
        Optional<PackQuarantinedException> quarantined = FailureCauses.findCause(cause, PackQuarantinedException.class);
        if (quarantined.isPresent()) {
            LOG.warning(() -> "Paused, because the pack of its country is quarantined: " + lease.task());
            Message reason = quarantined.get().reason();
            runs.pauseRun(lease.importId(), "pack-put-aside", MESSAGES.get("pack-put-aside", reason));
            return false;
        }
        Optional<String> transientKind = FailureCauses.describeTransient(cause);
        logFailure(lease, cause, transientKind);
        // Before any write: the database may be the full or unavailable resource.
        transientKind.ifPresent(kind -> reportTransientStall(lease.importId(), kind));
        int attempts = work.rescheduleTask(lease, taskFailure.last() ? PAUSE : Duration.ZERO);
        int maxAttempts = lease.task().phase() == Phase.PLAN ? MAX_ATTEMPTS : MAX_ATTEMPTS_WITH_ROWS;
        if (attempts >= maxAttempts || poisonRows.isPoisoned(lease.task())) {
            poisonRows.clear(lease.task());
            LOG.severe(() -> "Given up after " + attempts + " attempts without progress: " + lease.task());
            failRun(lease, transientKind);
            return false;
        }
        return true;
    }

    /** Reports why the run waits, if the failure is transient. */
    void reportTransientFailure(ImportId id, Throwable failure) {
        FailureCauses.describeTransient(Optional.of(failure)).ifPresent(kind -> reportTransientStall(id, kind));
    }

    private void reportTransientStall(ImportId id, String kind) {
        runs.reportStall(id, kind, MESSAGES.get(kind));
    }

    private void failRun(Lease lease, Optional<String> transientKind) {
        if (transientKind.isPresent()) {
            runs.pauseRun(lease.importId(), transientKind.get(), MESSAGES.get(transientKind.get() + ".halted"));
            return;
        }
        String messageKey = lease.task().phase() == Phase.UNDO ? "undo-error" : "internal-error";
        runs.failRun(lease.importId(), "internal-error", MESSAGES.get(messageKey));
    }

    private void logFailure(Lease lease, Optional<Throwable> cause, Optional<String> transientKind) {
        if (cause.isEmpty()) {
            LOG.warning(() -> "The job did not end well, and will be tried again: " + lease.task());
        } else if (transientKind.isPresent()) {
            RARELY.warn("Work on imports has to wait (" + transientKind.get() + ")", cause.get());
        } else if (poisonRows.isNew(lease.task(), cause.get())) {
            LOG.log(Level.WARNING, "The job failed, and will be tried again: " + lease.task(), cause.get());
        } else {
            RARELY.warn("A job failed again as before, and will be tried again", cause.get());
        }
    }
}
