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

/** What the application finds wrong while it starts ends the process with a sentence, and nothing was open meanwhile. */
@Tag("own-server")
class RefusedStartIT {

    @TempDir
    Path folder;

    @Test
    void aDatabaseOfALaterVersionIsLeftAsItIs() throws SQLException {
        PostgresServer.EmptyDatabase database = PostgresServer.create();
        Schema.migrate(database.source());
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success)"
                    + " values (9999, '999', 'next', 'SQL', 'V999__next.sql', 1, 'test', 1, true)");
        }
        RunningPadron refused =
                RunningPadron.in(folder.resolve("older")).on(database).launch();
        assertEquals(2, refused.awaitEnd(), refused::log);
        assertTrue(
                refused.log().contains("\nUna versión más nueva de Padrón actualizó la base de datos"), refused::log);
        assertTrue(refused.log().contains("to version 999"), refused::log);
        assertFalse(refused.log().contains("is ready"), refused::log);
    }

    /** The server itself goes on without a filter that does not come up, and then everything would be open. */
    @Test
    void withoutItsAccessFilterTheServerIsNotOpened() throws IOException {
        Path altered = folder.resolve("ROOT.war");
        copyWithout("WEB-INF/classes/io/padron/web/access/Destination.class", altered);
        RunningPadron refused =
                RunningPadron.in(folder.resolve("unguarded")).deploying(altered).launch();
        assertEquals(1, refused.awaitEnd(), refused::log);
        assertTrue(
                refused.log().contains("Padrón no pudo arrancar; la causa está en las líneas anteriores."),
                refused::log);
        assertFalse(refused.log().contains("is ready"), refused::log);
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
