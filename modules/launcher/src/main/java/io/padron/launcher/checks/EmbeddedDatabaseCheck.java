package io.padron.launcher.checks;

import io.padron.launcher.sentence.Sentence;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks that the files of an embedded database are complete. Derby replaces a missing log by a new one, and then opens
 * tables without the changes of the old log; so Derby is not started when a file is missing.
 */
public final class EmbeddedDatabaseCheck {

    /** The size of the header of a Derby log file, in bytes. */
    private static final int LOG_HEADER = 24;

    /** Where recovery begins before the first checkpoint. */
    private static final long FIRST_LOG = 1L << 32;

    private EmbeddedDatabaseCheck() {}

    /** Returns what is wrong with the database in this folder; empty when it is complete or does not exist yet. */
    public static Optional<Sentence> findProblem(Path database) {
        if (Files.notExists(database)) {
            return Optional.empty();
        }
        try {
            return findMissingFile(database).map(file -> Sentence.of("derby-incomplete", database, file));
        } catch (IOException unreadable) {
            return Optional.of(Sentence.of("derby-unreadable", database, unreadable.getMessage()));
        }
    }

    private static Optional<String> findMissingFile(Path database) throws IOException {
        for (String file : List.of("service.properties", "log/log.ctrl", "log/logmirror.ctrl")) {
            if (sizeOf(database.resolve(file)) <= 0) {
                return Optional.of(file);
            }
        }
        if (!Files.isDirectory(database.resolve("seg0"))) {
            return Optional.of("seg0");
        }
        Optional<String> log = findMissingLog(database, "log/log.ctrl");
        return log.isEmpty() ? log : findMissingLog(database, "log/logmirror.ctrl");
    }

    /**
     * The control file holds the log file and the offset where recovery begins; the log file must be at least that
     * long. It holds 0 before the first checkpoint, during the first megabytes of a new database.
     */
    private static Optional<String> findMissingLog(Path database, String controlFile) throws IOException {
        long checkpoint;
        try (DataInputStream control = new DataInputStream(Files.newInputStream(database.resolve(controlFile)))) {
            control.readInt();
            control.readInt();
            checkpoint = control.readLong();
        }
        if (checkpoint == 0) {
            checkpoint = FIRST_LOG;
        }
        String log = "log/log" + (checkpoint >>> 32) + ".dat";
        long reaches = Math.max(LOG_HEADER, checkpoint & 0xFFFF_FFFFL);
        return sizeOf(database.resolve(log)) < reaches ? Optional.of(log) : Optional.empty();
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : -1;
    }
}
