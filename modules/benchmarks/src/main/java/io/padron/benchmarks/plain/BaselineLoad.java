package io.padron.benchmarks.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The fastest load of a file into the same tables and indexes without the product: the limit of the database itself.
 */
public interface BaselineLoad {

    /** Returns batches for Derby, and set-based SQL for PostgreSQL. */
    static BaselineLoad of(boolean embedded) {
        return embedded ? new BatchBaselineLoad() : new SetBasedBaselineLoad();
    }

    /** Checks the rows, finds the duplicates, and writes the others; returns the number of customers. */
    int loadFile(Path file, Connection connection) throws IOException, SQLException;
}
