package io.padron.jobs;

import io.padron.identity.Countries;
import io.padron.identity.PackPutAsideException;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Run;
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
class Setbacks {

    private static final Logger LOG = Logger.getLogger(Setbacks.class.getName());
    private static final RareLog RARELY = RareLog.of(Setbacks.class);
    private static final Messages MESSAGES = Messages.beside(Setbacks.class);

    /** Of a file that cannot be read through: less than a minute. */
    private static final int TRIES = 10;

    /** Of work that is under way: some ten minutes, in which somebody may make room on a disk that is full. */
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
    Stumbles stumbles;

    /** How a job ended that did not do its task. */
    record Failure(Claim claim, Optional<Throwable> cause, boolean last) {}

    /** Whether too many processes have died over the task to let it kill this one too. */
    static boolean deadly(Phase phase, int deaths) {
        return deaths >= (phase == Phase.PLAN || phase == Phase.SETTLE ? DEATHS_OF_WHOLE : DEATHS);
    }

    /** Ends the run of such a task, with a sentence that names the file, the rows and the pack. */
    void endDeadly(Claim claim, int deaths) {
        runs.run(claim.importId()).ifPresent(run -> {
            LOG.severe(() -> "Given up after the end of " + deaths + " processes: " + claim.task());
            runs.failed(claim.importId(), "server-stopped", deadly(claim, run, deaths));
        });
    }

    private Message deadly(Claim claim, Run run, int deaths) {
        String country = run.country().value();
        Message name = countries.nameOf(run.country());
        String key = claim.task().phase() == Phase.UNDO ? "server-stopped-undo" : "server-stopped";
        return rows.chunk(claim, run)
                .map(span -> MESSAGES.get(key + "-rows", run.fileName(), span.from(), span.to(), deaths, name, country))
                .orElseGet(() -> MESSAGES.get(key, run.fileName(), deaths, name, country));
    }

    /** Takes the consequences; false when the task is not to be tried again at once. */
    boolean goesOn(Failure failure) {
        Claim claim = failure.claim();
        Optional<Throwable> cause = failure.cause();
        if (Causes.of(cause, ClaimLostException.class).isPresent()) {
            LOG.info(() -> "Stopped, paused, cancelled or taken over: " + claim.task());
            stumbles.forget(claim.task());
            return false;
        }
        Optional<PackPutAsideException> aside = Causes.of(cause, PackPutAsideException.class);
        if (aside.isPresent()) {
            LOG.warning(() -> "Halted, for the rules of its country are put aside: " + claim.task());
            Message reason = aside.get().reason();
            runs.halted(claim.importId(), "pack-put-aside", MESSAGES.get("pack-put-aside", reason));
            return false;
        }
        Optional<String> passing = Causes.passing(cause);
        tell(claim, cause, passing);
        // Before anything is written: the database may be what is full or away.
        passing.ifPresent(kind -> hindered(claim.importId(), kind));
        int attempts = work.giveBack(claim, failure.last() ? PAUSE : Duration.ZERO);
        int most = claim.task().phase() == Phase.PLAN ? TRIES : TRIES_OF_ROWS;
        if (attempts >= most || stumbles.hopeless(claim.task())) {
            stumbles.forget(claim.task());
            LOG.severe(() -> "Given up after " + attempts + " attempts without progress: " + claim.task());
            giveUp(claim, passing);
            return false;
        }
        return true;
    }

    /** Tells people who look at the run why it waits, if the failure passes by itself. */
    void tellPassing(ImportId id, Throwable failure) {
        Causes.passing(Optional.of(failure)).ifPresent(kind -> hindered(id, kind));
    }

    private void hindered(ImportId id, String kind) {
        runs.hindered(id, kind, MESSAGES.get(kind));
    }

    private void giveUp(Claim claim, Optional<String> passing) {
        if (passing.isPresent()) {
            runs.halted(claim.importId(), passing.get(), MESSAGES.get(passing.get() + ".halted"));
            return;
        }
        String told = claim.task().phase() == Phase.UNDO ? "undo-error" : "internal-error";
        runs.failed(claim.importId(), "internal-error", MESSAGES.get(told));
    }

    private void tell(Claim claim, Optional<Throwable> cause, Optional<String> passing) {
        if (cause.isEmpty()) {
            LOG.warning(() -> "The job did not end well, and will be tried again: " + claim.task());
        } else if (passing.isPresent()) {
            RARELY.warn("Work on imports has to wait (" + passing.get() + ")", cause.get());
        } else if (stumbles.isNew(claim.task(), cause.get())) {
            LOG.log(Level.WARNING, "The job failed, and will be tried again: " + claim.task(), cause.get());
        } else {
            RARELY.warn("A job failed again as before, and will be tried again", cause.get());
        }
    }
}
