package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.imports.ImportFiles;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.staging.StagedRows;
import io.padron.imports.ledger.Claim;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The rows of a segment that are not done yet. Opens at the claim's offset; the runtime's checkpoint is not used. */
@Dependent
@Named("segment-reader")
class SegmentReader extends AbstractItemReader {

    @Inject
    TaskScope task;

    @Inject
    ImportFiles files;

    private @Nullable StagedRows rows;

    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        Claim claim = task.claim();
        try (ActingUser.Scope submitter = task.act()) {
            rows = StagedRows.open(files.staged(claim.importId()), claim.nextOffset(), claim.rowsLeft());
        } catch (IOException | RuntimeException cause) {
            task.failsBy(cause);
            throw cause;
        }
    }

    @Override
    public @Nullable StagedRow readItem() {
        StagedRows open = rows;
        return open != null && open.hasNext() ? open.next() : null;
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
