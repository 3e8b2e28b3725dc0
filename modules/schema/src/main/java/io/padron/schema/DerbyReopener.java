package io.padron.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes the embedded database writable again after a full disk. Derby shuts itself down when it cannot write. If the
 * next connection finds no space for the lock file, Derby opens the database read-only, and keeps it so until the
 * server ends.
 */
public final class DerbyReopener {

    private static final String ADDRESS = "jdbc:derby:";
    private static final long MIN_FREE_BYTES = 8L << 20;
    private static final String SHUT_DOWN = "08006";

    private DerbyReopener() {}

    /**
     * Shuts the embedded database down when it is read-only and the disk has space again; the next connection reopens
     * it. All its connections are lost. Does nothing when the database is writable or the disk is full.
     *
     * @return whether it was shut down
     * @throws SQLException when the database is unavailable
     */
    public static boolean shutDownIfReadOnly(DataSource source) throws SQLException {
        String address;
        try (Connection connection = source.getConnection()) {
            if (!connection.isReadOnly() || Database.of(connection) != Database.DERBY) {
                return false;
            }
            address = connection.getMetaData().getURL();
        }
        if (Path.of(address.substring(ADDRESS.length())).toFile().getUsableSpace() < MIN_FREE_BYTES) {
            return false;
        }
        try {
            DriverManager.getConnection(address + ";shutdown=true").close();
        } catch (SQLException shutDown) {
            // Derby reports its shutdown as an error.
            if (!SHUT_DOWN.equals(shutDown.getSQLState())) {
                throw shutDown;
            }
        }
        return true;
    }
}
