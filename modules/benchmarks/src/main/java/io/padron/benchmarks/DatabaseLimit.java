package io.padron.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The quickest that a database itself takes a file into the same tables and indexes: without the product. */
interface DatabaseLimit {

    /** Checks the file's rows, finds the doubles, and writes the others; how many became customers. */
    int load(Path file, Connection connection) throws IOException, SQLException;
}
