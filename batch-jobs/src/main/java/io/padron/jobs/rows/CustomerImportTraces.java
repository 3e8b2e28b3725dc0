package io.padron.jobs.rows;

import io.padron.customers.reversal.ImportReversals;
import io.padron.imports.ImportId;
import io.padron.imports.ImportedRowRanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the rows of a run from which customers were created. */
@ApplicationScoped
class CustomerImportTraces implements ImportedRowRanges {

    @Inject
    ImportReversals importReversals;

    @Override
    public Optional<ImportedRowRange> findRowRange(ImportId id) {
        return importReversals.findRowRange(id.toString()).map(range -> new ImportedRowRange(range.from(), range.to()));
    }
}
