package io.padron.jobs.reports;

import io.padron.imports.RowOutcome;
import io.padron.imports.files.StagedRow;
import io.padron.kernel.CustomerId;
import java.util.Optional;

/**
 * A row of a run and all that is known of it.
 *
 * @param passed whether loading has come past it
 * @param noted what the ledger holds of it; nothing of a clean row
 * @param customer whom it became, or whom it doubles
 */
record JudgedRow(StagedRow row, boolean passed, Optional<RowOutcome> noted, Optional<CustomerId> customer) {

    /** As the contract names it. */
    String outcome() {
        return noted.flatMap(RowOutcome::outcome).map(Enum::name).orElse(passed ? "LOADED" : "ACCEPTED");
    }

    boolean doubled() {
        return noted.flatMap(RowOutcome::outcome)
                .filter(kind -> kind != RowOutcome.Kind.REJECTED)
                .isPresent();
    }
}
