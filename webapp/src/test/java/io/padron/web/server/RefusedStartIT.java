package io.padron.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A problem that the application finds at its start ends the process with one sentence, and no port was open meanwhile.
 */
@Tag("own-server")
class RefusedStartIT {

    @TempDir
    Path folder;

    @Test
    void aDatabaseOfALaterVersionIsLeftAsItIs() throws SQLException {
        PostgresServer.EmptyDatabase database = PostgresServer.createDatabase();
        Schema.migrate(database.source());
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success)"
                    + " values (9999, '999', 'next', 'SQL', 'V999__next.sql', 1, 'test', 1, true)");
        }
        RunningPadron refused =
                RunningPadron.setUpIn(folder.resolve("older")).on(database).launch();
        assertEquals(2, refused.awaitEnd(), refused::readLog);
        assertTrue(
                refused.readLog().contains("\nUna versión más nueva de Padrón actualizó la base de datos"),
                refused::readLog);
        assertTrue(refused.readLog().contains("to version 999"), refused::readLog);
        assertFalse(refused.readLog().contains("is ready"), refused::readLog);
    }

    /** The server itself would run without a filter that fails to start, and every page would be public. */
    @Test
    void withoutItsAccessFilterTheServerIsNotOpened() throws IOException {
        Path altered = folder.resolve("ROOT.war");
        copyWithout("WEB-INF/classes/io/padron/web/access/Destination.class", altered);
        RunningPadron refused = RunningPadron.setUpIn(folder.resolve("unguarded"))
                .withArchive(altered)
                .launch();
        assertEquals(1, refused.awaitEnd(), refused::readLog);
        assertTrue(
                refused.readLog().contains("Padrón no pudo arrancar; la causa está en las líneas anteriores."),
                refused::readLog);
        assertFalse(refused.readLog().contains("is ready"), refused::readLog);
    }

    private static void copyWithout(String left, Path altered) throws IOException {
        try (ZipFile built = new ZipFile(System.getProperty("padron.war", "target/ROOT.war"));
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (ZipEntry entry : built.stream().toList()) {
                if (!entry.getName().equals(left)) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    built.getInputStream(entry).transferTo(copy);
                }
            }
        }
    }
}
