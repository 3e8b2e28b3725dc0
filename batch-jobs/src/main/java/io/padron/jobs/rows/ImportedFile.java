package io.padron.jobs.rows;

import io.padron.identity.Countries;
import io.padron.imports.FileShape;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import io.padron.jobs.mapping.RowMapper;
import io.padron.jobs.mapping.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens a planned run's file for reading rows as customers. */
@ApplicationScoped
class ImportedFile {

    @Inject
    RunLedger runs;

    @Inject
    Countries countries;

    /** Throws when the pack of the run's country has gone since: the task waits for it to come back. */
    RowMapper mapper(Run run) {
        FileShape shape = runs.shape(run.id()).orElseThrow(() -> new IllegalStateException("Not planned: " + run.id()));
        return new RowMapper(
                run,
                new Sheet(shape),
                countries
                        .find(run.country())
                        .orElseThrow(() -> new IllegalStateException("No active pack for " + run.country())));
    }
}
