package io.padron.schema;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Checks that the table files of the embedded database are as long as Derby's own page counts say. Derby opens a
 * database with truncated files, and fails only when it reads a row beyond the end, perhaps days later. The check runs
 * after Derby's recovery and before the first write.
 */
final class DerbyFileCheck {

    private static final String ADDRESS = "jdbc:derby:";

    /**
     * Tables and indexes with the number of their file. The name of a table's own file differs in the two catalogues.
     */
    private static final String PAGES = """
            select c.conglomeratenumber, p.conglomeratename, p.numallocatedpages + p.numfreepages, p.pagesize
            from table (syscs_diag.space_table()) p
            join sys.sysconglomerates c on c.tableid = p.tableid
              and ((c.isindex and c.conglomeratename = p.conglomeratename) or (not c.isindex and p.isindex = 0))
            """;

    private DerbyFileCheck() {}

    /**
     * Returns when all files are complete, and also when the database is in memory or read-only.
     *
     * @throws UnusableDatabaseException when a file is truncated
     */
    static void checkFiles(Connection connection) throws SQLException {
        Path folder = Path.of(
                connection.getMetaData().getURL().substring(ADDRESS.length()).split(";", 2)[0]);
        if (!folder.isAbsolute() || connection.isReadOnly()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet parts = statement.executeQuery(PAGES)) {
            while (parts.next()) {
                File file = folder.resolve("seg0")
                        .resolve("c" + Long.toHexString(parts.getLong(1)) + ".dat")
                        .toFile();
                // The first page, which holds the page counts, is not counted itself.
                if (file.length() < (parts.getLong(3) + 1) * parts.getLong(4)) {
                    throw createTruncatedException(parts.getString(2), file);
                }
            }
        } catch (SQLException unreadable) {
            if (isDiskError(unreadable)) {
                throw createTruncatedException(String.valueOf(unreadable.getMessage()), folder.toFile());
            }
            throw unreadable;
        }
    }

    private static UnusableDatabaseException createTruncatedException(String part, File file) {
        return new UnusableDatabaseException(UnusableDatabaseException.Reason.TRUNCATED_FILE, part, file.toString());
    }

    /** Whether Derby could not read a page or a file. */
    private static boolean isDiskError(SQLException failed) {
        return String.valueOf(failed.getSQLState()).startsWith("XSD");
    }
}
