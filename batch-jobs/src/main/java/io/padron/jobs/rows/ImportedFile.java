package io.padron.jobs.rows;

import io.padron.identity.Countries;
import io.padron.identity.PackPutAsideException;
import io.padron.imports.FileShape;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import io.padron.jobs.mapping.RowMapper;
import io.padron.jobs.mapping.Sheet;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens a planned run's file for reading rows as customers. */
@ApplicationScoped
class ImportedFile {

    private static final Messages MESSAGES = Messages.beside(ImportedFile.class);

    @Inject
    RunLedger runs;

    @Inject
    Countries countries;

    /** @throws PackPutAsideException when the pack of the run's country has gone since: the run waits for it to come back */
    RowMapper mapper(Run run) {
        FileShape shape = runs.shape(run.id()).orElseThrow(() -> new IllegalStateException("Not planned: " + run.id()));
        return new RowMapper(
                run,
                new Sheet(shape),
                countries
                        .find(run.country())
                        .orElseThrow(() -> new PackPutAsideException(run.country(), MESSAGES.get("no-country"))));
    }
}
