package io.padron.jobs.reports;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.io.IOException;

/** A run's rows as people leaf through them. */
public interface ImportRows {

    /**
     * The first of the rows asked for, in the file's order, and where those before and behind them begin. Of a run that
     * goes on, the rows judged so far. What it costs does not grow with the file.
     */
    @Requires(Right.READ_IMPORTS)
    RowPage rows(ImportId id, RowQuery query, int atMost) throws IOException;
}
