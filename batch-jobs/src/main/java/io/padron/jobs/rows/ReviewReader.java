package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.imports.ImportId;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.RunLedger.Tally;
import io.padron.jobs.rows.limits.FindingLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The rows of a segment that are not judged yet; none any more once nearly all of the run have been refused. */
@Dependent
@Named("review-reader")
class ReviewReader extends SegmentReader {

    /** As many as a chunk has: nothing of the next one is written yet when the run ends here. */
    private static final int ROWS_BETWEEN_LOOKS = 1000;

    @Inject
    RunLedger runs;

    private int read;

    @Override
    public @Nullable StagedRow readItem() {
        if (read++ % ROWS_BETWEEN_LOOKS == 0 && stops()) {
            return null;
        }
        return super.readItem();
    }

    private boolean stops() {
        ImportId id = task.claim().importId();
        try (ActingUser.Scope submitter = task.act()) {
            Tally tally = runs.tally(id);
            boolean hopeless = FindingLimits.hopeless(tally);
            if (hopeless) {
                runs.failed(id, "too-many-errors", FindingLimits.stopped(tally));
            }
            return hopeless;
        }
    }
}
