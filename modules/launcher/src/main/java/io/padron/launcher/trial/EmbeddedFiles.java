package io.padron.launcher.trial;

import io.padron.launcher.sentence.Sentence;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether the files of an embedded database are those that Derby left. Derby makes a new log where the old one is gone, and
 * begins with tables that lack what stood in it; so it is not even asked when a file is missing.
 */
public final class EmbeddedFiles {

    /** Before each of Derby's log files. */
    private static final int LOG_HEADER = 24;

    /** Where recovery begins while there has been no checkpoint since the database was made. */
    private static final long FIRST_LOG = 1L << 32;

    private EmbeddedFiles() {}

    /** What is wrong with the database in this folder; empty when it looks whole, and when there is none yet. */
    public static Optional<Sentence> problemOf(Path database) {
        if (Files.notExists(database)) {
            return Optional.empty();
        }
        try {
            return lacking(database).map(file -> Sentence.of("derby-incomplete", database, file));
        } catch (IOException unreadable) {
            return Optional.of(Sentence.of("derby-unreadable", database, unreadable.getMessage()));
        }
    }

    private static Optional<String> lacking(Path database) throws IOException {
        for (String file : List.of("service.properties", "log/log.ctrl", "log/logmirror.ctrl")) {
            if (sizeOf(database.resolve(file)) <= 0) {
                return Optional.of(file);
            }
        }
        if (!Files.isDirectory(database.resolve("seg0"))) {
            return Optional.of("seg0");
        }
        Optional<String> log = lackingLog(database, "log/log.ctrl");
        return log.isEmpty() ? log : lackingLog(database, "log/logmirror.ctrl");
    }

    /**
     * The control file says where in which log file recovery begins: so far that file must reach. It says 0 before the first
     * checkpoint, that is during the first megabytes of a new database.
     */
    private static Optional<String> lackingLog(Path database, String controlFile) throws IOException {
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
