package io.padron.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A copy of a database's folder; no process may have the original open. */
final class DerbyDatabaseCopy implements SystemUnderTest.DatabaseCopy {

    private final Folder copy;

    DerbyDatabaseCopy(Path original, Path copy) throws IOException {
        new Folder(original).copyTo(copy);
        this.copy = new Folder(copy);
    }

    @Override
    public Connection openConnection() throws SQLException {
        return DriverManager.getConnection("jdbc:derby:" + copy.path());
    }

    @Override
    public void close() throws SQLException, IOException {
        SystemUnderTest.shutDownDerby("jdbc:derby:" + copy.path());
        copy.delete();
    }
}
