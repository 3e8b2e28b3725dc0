package io.padron.launcher.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes the files with which Derby's recovery begins, in Derby's format. */
class EmbeddedDatabaseCheckTest {

    @TempDir
    Path database;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(database.resolve("seg0"));
        Files.createDirectories(database.resolve("log"));
        Files.writeString(
                database.resolve("service.properties"), "derby.serviceProtocol=org.apache.derby.database.Database");
    }

    @Test
    void aDatabaseKilledBeforeItsFirstCheckpointIsWhole() throws IOException {
        writeControlFiles(0);
        writeLog("log1.dat", 1_085_032);
        writeLog("log2.dat", 3_034_452);
        assertEquals(Optional.empty(), EmbeddedDatabaseCheck.findProblem(database));
    }

    @Test
    void withoutItsFirstLogADatabaseWithoutCheckpointIsNotWhole() throws IOException {
        writeControlFiles(0);
        writeLog("log2.dat", 3_034_452);
        assertTrue(EmbeddedDatabaseCheck.findProblem(database).isPresent());
    }

    @Test
    void theLogReachesAsFarAsTheLastCheckpoint() throws IOException {
        writeControlFiles(3L << 32 | 5_000);
        writeLog("log3.dat", 5_000);
        assertEquals(Optional.empty(), EmbeddedDatabaseCheck.findProblem(database));
        writeLog("log3.dat", 4_999);
        assertTrue(EmbeddedDatabaseCheck.findProblem(database).isPresent());
        Files.delete(database.resolve("log").resolve("log3.dat"));
        assertTrue(EmbeddedDatabaseCheck.findProblem(database).isPresent());
    }

    @Test
    void nothingIsMissingBeforeThereIsADatabase() {
        assertEquals(Optional.empty(), EmbeddedDatabaseCheck.findProblem(database.resolve("padron")));
    }

    /** Format, log version, and the log position where recovery begins. */
    private void writeControlFiles(long checkpoint) throws IOException {
        byte[] control = ByteBuffer.allocate(48)
                .putInt(128)
                .putInt(9)
                .putLong(checkpoint)
                .array();
        for (String name : List.of("log.ctrl", "logmirror.ctrl")) {
            Files.write(database.resolve("log").resolve(name), control);
        }
    }

    private void writeLog(String name, int bytes) throws IOException {
        Files.write(database.resolve("log").resolve(name), new byte[bytes]);
    }
}
