package io.padron.benchmarks.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The quickest that a database itself takes a file into the same tables and indexes: without the product. */
public interface DatabaseLimit {

    /** Derby's by batches, PostgreSQL's by sets. */
    static DatabaseLimit of(boolean embedded) {
        return embedded ? new BatchLimit() : new SetBasedLimit();
    }

    /** Checks the file's rows, finds the doubles, and writes the others; how many became customers. */
    int load(Path file, Connection connection) throws IOException, SQLException;
}
