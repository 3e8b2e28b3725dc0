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

/** Opens a planned run's file for reading rows as customers. */
@ApplicationScoped
class ImportRowMappers {

    private static final Messages MESSAGES = Messages.forClass(ImportRowMappers.class);

    @Inject
    RunLedger runs;

    @Inject
    Countries countries;

    /** @throws PackQuarantinedException when the pack of the run's country has gone since: the run waits for it to come back */
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
