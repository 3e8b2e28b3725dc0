package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.imports.ImportFiles;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.staging.StagedRowReader;
import io.padron.imports.ledger.Lease;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Reads the unprocessed rows of a segment. Opens at the lease's offset; the runtime's checkpoint is not used. */
@Dependent
@Named("segment-reader")
class SegmentReader extends AbstractItemReader {

    @Inject
    TaskScope task;

    @Inject
    ImportFiles files;

    private @Nullable StagedRowReader rows;

    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        Lease lease = task.lease();
        try (CurrentUser.Scope submitter = task.openUserScope()) {
            rows = StagedRowReader.open(files.stagedPath(lease.importId()), lease.nextOffset(), lease.rowsLeft());
        } catch (IOException | RuntimeException cause) {
            task.recordFailure(cause);
            throw cause;
        }
    }

    @Override
    public @Nullable StagedRow readItem() {
        StagedRowReader open = rows;
        return open != null && open.hasNext() ? open.next() : null;
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
