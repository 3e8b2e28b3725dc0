package io.padron.identity.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which JARs are being loaded, written down in a folder that lasts. If the process ends meanwhile, the next one loads those
 * JARs one by one; a JAR with which as many as {@link #DEATHS_ALONE} more end while it alone is loaded is left out until it
 * is replaced. Fewer may be chance: a server that is ended from outside while it starts.
 */
final class LoadMarks {

    /** So many processes may end while a JAR is loaded alone. */
    static final int DEATHS_ALONE = 3;

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
            int deathsAlone = deathsAlone(jar);
            if (deathsAlone >= DEATHS_ALONE) {
                return Course.NEVER;
            }
            return deathsAlone > 0 || Files.readString(mark.get()).equals(state(jar, 0))
                    ? Course.ALONE
                    : Course.TOGETHER;
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
                Files.writeString(mark.get(), state(jar, course == Course.TOGETHER ? 0 : deathsAlone(jar) + 1));
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

    /** With how many of its loads alone a process has ended; none of another file that had the name before. */
    private int deathsAlone(Path jar) throws IOException {
        Optional<Path> mark = mark(jar);
        if (mark.isEmpty() || Files.notExists(mark.get())) {
            return 0;
        }
        String before = Files.readString(mark.get());
        for (int deaths = 1; deaths <= DEATHS_ALONE; deaths++) {
            if (before.equals(state(jar, deaths))) {
                return deaths;
            }
        }
        return 0;
    }

    /** Another file under the same name is another JAR. */
    private static String state(Path jar, int loadsAlone) throws IOException {
        String course = loadsAlone == 0 ? Course.TOGETHER.name() : Course.ALONE + " " + loadsAlone;
        return course + " " + Files.size(jar) + " "
                + Files.getLastModifiedTime(jar).toMillis();
    }
}
