package io.padron.schema;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether the files of the embedded database's tables are as long as Derby itself counts them. Derby opens a database whose
 * files were cut off, and fails at the first row that is read beyond the end, perhaps days later. To be asked after Derby's
 * own recovery, when nothing has been written yet.
 */
final class DerbyFileCheck {

    private static final String ADDRESS = "jdbc:derby:";

    /** Tables and indexes with the number of their file. A table's own line has another name in either list. */
    private static final String PAGES = """
            select c.conglomeratenumber, p.conglomeratename, p.numallocatedpages + p.numfreepages, p.pagesize
            from table (syscs_diag.space_table()) p
            join sys.sysconglomerates c on c.tableid = p.tableid
              and ((c.isindex and c.conglomeratename = p.conglomeratename) or (not c.isindex and p.isindex = 0))
            """;

    private DerbyFileCheck() {}

    /**
     * Returns when all are whole, and when the database lies in memory or can only be read at the moment.
     *
     * @throws UnusableDatabaseException when one is not
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
                // One page more: the first, in which the pages are counted.
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

    /** Derby's errors of pages and containers that cannot be read. */
    private static boolean isDiskError(SQLException failed) {
        return String.valueOf(failed.getSQLState()).startsWith("XSD");
    }
}
