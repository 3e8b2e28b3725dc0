package io.padron.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Mends what a full disk leaves of the embedded database: Derby shuts itself down when it cannot write, and the next
 * connection, while there is still no room for so much as its lock, opens it for reading only. So it would stay until the
 * server ends.
 */
public final class DerbyReopener {

    private static final String ADDRESS = "jdbc:derby:";
    private static final long MIN_FREE_BYTES = 8L << 20;
    private static final String SHUT_DOWN = "08006";

    private DerbyReopener() {}

    /**
     * Shuts the embedded database down when it was opened for reading only and there is room again; the next connection
     * opens it anew. Every connection to it is lost by that. Does nothing to one that can be written, or when the disk is
     * full.
     *
     * @return whether it was shut down
     * @throws SQLException when the database does not answer
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
