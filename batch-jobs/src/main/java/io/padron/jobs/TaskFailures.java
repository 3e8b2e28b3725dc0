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

/** What becomes of a task whose job did not do it: it waits, its run waits for a person, or its run ends. */
@ApplicationScoped
class TaskFailures {

    private static final Logger LOG = Logger.getLogger(TaskFailures.class.getName());
    private static final RateLimitedLog RARELY = RateLimitedLog.of(TaskFailures.class);
    private static final Messages MESSAGES = Messages.forClass(TaskFailures.class);

    /** Of a file that cannot be read through: less than a minute. */
    private static final int TRIES = 10;

    /** The attempts of a task with rows: some ten minutes, in which an operator may free disk space. */
    private static final int TRIES_OF_ROWS = 120;

    /** So many processes may die over the rows of one chunk. */
    static final int DEATHS = 3;

    /** As many over a step that is done as a whole, and may take minutes. */
    static final int DEATHS_OF_WHOLE = 5;

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

    /** How a job ended that did not do its task. */
    record TaskFailure(Lease lease, Optional<Throwable> cause, boolean last) {}

    /** Whether too many processes have died over the task to let it kill this one too. */
    static boolean hasCrashedTooOften(Phase phase, int crashes) {
        return crashes >= (phase == Phase.PLAN || phase == Phase.DEDUPLICATE ? DEATHS_OF_WHOLE : DEATHS);
    }

    /** Ends the run of such a task, with a sentence that names the file, the rows and the pack. */
    void failAfterCrashes(Lease lease, int crashes) {
        runs.findRun(lease.importId()).ifPresent(importRun -> {
            LOG.severe(() -> "Given up after the end of " + crashes + " processes: " + lease.task());
            runs.failRun(lease.importId(), "server-stopped", hasCrashedTooOften(lease, importRun, crashes));
        });
    }

    private Message hasCrashedTooOften(Lease lease, ImportRun importRun, int crashes) {
        String country = importRun.country().value();
        Message name = countries.nameOf(importRun.country());
        String key = lease.task().phase() == Phase.UNDO ? "server-stopped-undo" : "server-stopped";
        return rows.findChunk(lease, importRun)
                .map(span -> MESSAGES.get(
                        key + "-rows", importRun.fileName(), span.from(), span.to(), crashes, name, country))
                .orElseGet(() -> MESSAGES.get(key, importRun.fileName(), crashes, name, country));
    }

    /** Takes the consequences; false when the task is not to be tried again at once. */
    boolean handleFailure(TaskFailure taskFailure) {
        Lease lease = taskFailure.lease();
        Optional<Throwable> cause = taskFailure.cause();
        if (FailureCauses.findCause(cause, LeaseLostException.class).isPresent()) {
            LOG.info(() -> "Stopped, paused, cancelled or taken over: " + lease.task());
            poisonRows.clear(lease.task());
            return false;
        }
        Optional<PackQuarantinedException> aside = FailureCauses.findCause(cause, PackQuarantinedException.class);
        if (aside.isPresent()) {
            LOG.warning(() -> "Halted, for the rules of its country are put aside: " + lease.task());
            Message reason = aside.get().reason();
            runs.pauseRun(lease.importId(), "pack-put-aside", MESSAGES.get("pack-put-aside", reason));
            return false;
        }
        Optional<String> passing = FailureCauses.describeTransient(cause);
        logFailure(lease, cause, passing);
        // Before anything is written: the database may be what is full or away.
        passing.ifPresent(kind -> pauseForOperator(lease.importId(), kind));
        int attempts = work.rescheduleTask(lease, taskFailure.last() ? PAUSE : Duration.ZERO);
        int most = lease.task().phase() == Phase.PLAN ? TRIES : TRIES_OF_ROWS;
        if (attempts >= most || poisonRows.isPoisoned(lease.task())) {
            poisonRows.clear(lease.task());
            LOG.severe(() -> "Given up after " + attempts + " attempts without progress: " + lease.task());
            failRun(lease, passing);
            return false;
        }
        return true;
    }

    /** Shows why the run waits, if the failure is transient. */
    void logTransientFailure(ImportId id, Throwable failure) {
        FailureCauses.describeTransient(Optional.of(failure)).ifPresent(kind -> pauseForOperator(id, kind));
    }

    private void pauseForOperator(ImportId id, String kind) {
        runs.reportStall(id, kind, MESSAGES.get(kind));
    }

    private void failRun(Lease lease, Optional<String> passing) {
        if (passing.isPresent()) {
            runs.pauseRun(lease.importId(), passing.get(), MESSAGES.get(passing.get() + ".halted"));
            return;
        }
        String messageKey = lease.task().phase() == Phase.UNDO ? "undo-error" : "internal-error";
        runs.failRun(lease.importId(), "internal-error", MESSAGES.get(messageKey));
    }

    private void logFailure(Lease lease, Optional<Throwable> cause, Optional<String> passing) {
        if (cause.isEmpty()) {
            LOG.warning(() -> "The job did not end well, and will be tried again: " + lease.task());
        } else if (passing.isPresent()) {
            RARELY.warn("Work on imports has to wait (" + passing.get() + ")", cause.get());
        } else if (poisonRows.isNew(lease.task(), cause.get())) {
            LOG.log(Level.WARNING, "The job failed, and will be tried again: " + lease.task(), cause.get());
        } else {
            RARELY.warn("A job failed again as before, and will be tried again", cause.get());
        }
    }
}
