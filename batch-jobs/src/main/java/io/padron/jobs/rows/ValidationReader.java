package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.imports.ImportId;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.RunLedger.ValidationCounts;
import io.padron.jobs.rows.limits.IssueLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a segment that are not validated yet; none once nearly all rows of the run are rejected. */
@Dependent
@Named("validation-reader")
class ValidationReader extends SegmentReader {

    /** As many as a chunk has: nothing of the next one is written yet when the run ends here. */
    private static final int ROWS_BETWEEN_LOOKS = 1000;

    @Inject
    RunLedger runs;

    private int read;

    @Override
    public @Nullable StagedRow readItem() {
        if (read++ % ROWS_BETWEEN_LOOKS == 0 && isStopped()) {
            return null;
        }
        return super.readItem();
    }

    private boolean isStopped() {
        ImportId id = task.lease().importId();
        try (CurrentUser.Scope submitter = task.openUserScope()) {
            ValidationCounts validationCounts = runs.countValidatedRows(id);
            boolean hopeless = IssueLimits.isBeyondRepair(validationCounts);
            if (hopeless) {
                runs.failRun(id, "too-many-errors", IssueLimits.stoppedMessage(validationCounts));
            }
            return hopeless;
        }
    }
}
