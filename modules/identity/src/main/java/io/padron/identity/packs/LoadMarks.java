package io.padron.identity.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which JARs are being loaded, written down in a folder that lasts. If the process ends meanwhile, the next one loads those
 * JARs one by one; the JAR with which that one ends too is left out until it is replaced.
 */
final class LoadMarks {
    private final Optional<Path> folder;

    /** How a JAR is to be loaded, by what became of its last load. */
    enum Course {
        TOGETHER,
        ALONE,
        NEVER
    }

    private LoadMarks(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Remembers nothing. */
    static LoadMarks none() {
        return new LoadMarks(Optional.empty());
    }

    static LoadMarks in(Path folder) {
        return new LoadMarks(Optional.of(folder));
    }

    static LoadMarks ofThisServer() {
        return in(Path.of(System.getProperty("padron.home", "padron-home"), "pack-loads"));
    }

    Course course(Path jar) {
        Optional<Path> mark = mark(jar);
        try {
            if (mark.isEmpty() || Files.notExists(mark.get())) {
                return Course.TOGETHER;
            }
            String before = Files.readString(mark.get());
            if (before.equals(state(jar, Course.ALONE))) {
                return Course.NEVER;
            }
            return before.equals(state(jar, Course.TOGETHER)) ? Course.ALONE : Course.TOGETHER;
        } catch (IOException unreadable) {
            return Course.TOGETHER;
        }
    }

    /** The JAR is about to be loaded. What cannot be written down is loaded all the same. */
    void begin(Path jar, Course course) {
        try {
            Optional<Path> mark = mark(jar);
            if (mark.isPresent()) {
                Files.createDirectories(mark.get().getParent());
                Files.writeString(mark.get(), state(jar, course));
            }
        } catch (IOException unwritable) {
            end(jar);
        }
    }

    /** Its load has ended, well or badly, and the process lives. */
    void end(Path jar) {
        try {
            Optional<Path> mark = mark(jar);
            if (mark.isPresent()) {
                Files.deleteIfExists(mark.get());
            }
        } catch (IOException stays) {
            // Then the next start loads it alone.
        }
    }

    private Optional<Path> mark(Path jar) {
        return folder.map(there -> there.resolve(jar.getFileName() + ".loading"));
    }

    /** Another file under the same name is another JAR. */
    private static String state(Path jar, Course course) throws IOException {
        return course + " " + Files.size(jar) + " "
                + Files.getLastModifiedTime(jar).toMillis();
    }
}
