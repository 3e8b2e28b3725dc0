package io.padron.jobs.reports;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.io.IOException;

/** Pages through the rows of a run. */
public interface ImportRows {

    /**
     * Finds a page of the matching rows in the file's order, and where the pages before and after it begin. For an
     * active run, it contains the rows validated so far. The cost does not grow with the file.
     */
    @Requires(Right.READ_IMPORTS)
    RowPage findRows(ImportId id, RowQuery query, int atMost) throws IOException;
}
