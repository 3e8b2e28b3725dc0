package io.padron.jobs.reports;

import io.padron.imports.RowOutcome;
import io.padron.imports.files.StagedRow;
import io.padron.kernel.CustomerId;
import java.util.Optional;

/**
 * A row of a run with its outcome.
 *
 * @param loadProcessed whether loading has processed it
 * @param recordedOutcome its outcome in the ledger; empty for a row without issues
 * @param customer the customer that it became, or whose key it has
 */
record ReportRow(
        StagedRow row, boolean loadProcessed, Optional<RowOutcome> recordedOutcome, Optional<CustomerId> customer) {

    /** Returns the outcome by its name in the REST contract. */
    String outcome() {
        return recordedOutcome.flatMap(RowOutcome::type).map(Enum::name).orElse(loadProcessed ? "LOADED" : "ACCEPTED");
    }

    boolean isDuplicate() {
        return recordedOutcome
                .flatMap(RowOutcome::type)
                .filter(outcomeType -> outcomeType != RowOutcome.OutcomeType.REJECTED)
                .isPresent();
    }
}
