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

/** Reads the unvalidated rows of a segment; none once nearly all rows of the run are rejected. */
@Dependent
@Named("validation-reader")
class ValidationReader extends SegmentReader {

    /** The size of a chunk: when the run ends here, no row of the next chunk has been written. */
    private static final int ROWS_BETWEEN_CHECKS = 1000;

    @Inject
    RunLedger runs;

    private int read;

    @Override
    public @Nullable StagedRow readItem() {
        if (read++ % ROWS_BETWEEN_CHECKS == 0 && isStopped()) {
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
