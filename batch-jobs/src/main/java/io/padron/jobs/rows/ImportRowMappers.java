package io.padron.jobs.rows;

import io.padron.identity.Countries;
import io.padron.identity.PackQuarantinedException;
import io.padron.imports.FileShape;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.RunLedger;
import io.padron.jobs.mapping.RowMapper;
import io.padron.jobs.mapping.Sheet;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Creates the mapper that reads the rows of a planned run as customers. */
@ApplicationScoped
class ImportRowMappers {

    private static final Messages MESSAGES = Messages.forClass(ImportRowMappers.class);

    @Inject
    RunLedger runs;

    @Inject
    Countries countries;

    /** @throws PackQuarantinedException when the country's pack is no longer active: the run waits for the pack */
    RowMapper createMapper(ImportRun importRun) {
        FileShape shape = runs.findFileShape(importRun.id())
                .orElseThrow(() -> new IllegalStateException("Not planned: " + importRun.id()));
        return new RowMapper(
                importRun,
                new Sheet(shape),
                countries
                        .find(importRun.country())
                        .orElseThrow(
                                () -> new PackQuarantinedException(importRun.country(), MESSAGES.get("no-country"))));
    }
}
