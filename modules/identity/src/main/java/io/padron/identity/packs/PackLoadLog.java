package io.padron.identity.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Records in the home folder which JARs are being loaded. If the process ends meanwhile, the next one loads those JARs
 * one by one; a JAR with which {@link #DEATHS_ALONE} further processes end while it alone is loaded is quarantined
 * until it is replaced. Fewer may be chance: a server that is stopped from outside while it starts.
 */
final class PackLoadLog {

    /** So many processes may end while a JAR is loaded alone. */
    static final int DEATHS_ALONE = 3;

    private final Optional<Path> folder;

    /** How a JAR is to be loaded, by what became of its last load. */
    enum LoadStage {
        TOGETHER,
        ALONE,
        NEVER
    }

    private PackLoadLog(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Remembers nothing. */
    static PackLoadLog none() {
        return new PackLoadLog(Optional.empty());
    }

    static PackLoadLog in(Path folder) {
        return new PackLoadLog(Optional.of(folder));
    }

    static PackLoadLog ofThisServer() {
        return in(Path.of(System.getProperty("padron.home", "padron-home"), "pack-loads"));
    }

    LoadStage stageOf(Path jar) {
        Optional<Path> mark = markFile(jar);
        try {
            if (mark.isEmpty() || Files.notExists(mark.get())) {
                return LoadStage.TOGETHER;
            }
            int deathsAlone = countCrashesAlone(jar);
            if (deathsAlone >= DEATHS_ALONE) {
                return LoadStage.NEVER;
            }
            return deathsAlone > 0 || Files.readString(mark.get()).equals(state(jar, 0))
                    ? LoadStage.ALONE
                    : LoadStage.TOGETHER;
        } catch (IOException unreadable) {
            return LoadStage.TOGETHER;
        }
    }

    /** The JAR is about to be loaded. What cannot be written down is loaded all the same. */
    void markBegin(Path jar, LoadStage loadStage) {
        try {
            Optional<Path> mark = markFile(jar);
            if (mark.isPresent()) {
                Files.createDirectories(mark.get().getParent());
                Files.writeString(
                        mark.get(), state(jar, loadStage == LoadStage.TOGETHER ? 0 : countCrashesAlone(jar) + 1));
            }
        } catch (IOException unwritable) {
            markEnd(jar);
        }
    }

    /** Its load has ended, well or badly, and the process lives. */
    void markEnd(Path jar) {
        try {
            Optional<Path> mark = markFile(jar);
            if (mark.isPresent()) {
                Files.deleteIfExists(mark.get());
            }
        } catch (IOException stays) {
            // Then the next start loads it alone.
        }
    }

    private Optional<Path> markFile(Path jar) {
        return folder.map(there -> there.resolve(jar.getFileName() + ".loading"));
    }

    /** With how many of its loads alone a process has ended; none of another file that had the name before. */
    private int countCrashesAlone(Path jar) throws IOException {
        Optional<Path> mark = markFile(jar);
        if (mark.isEmpty() || Files.notExists(mark.get())) {
            return 0;
        }
        String before = Files.readString(mark.get());
        for (int crashes = 1; crashes <= DEATHS_ALONE; crashes++) {
            if (before.equals(state(jar, crashes))) {
                return crashes;
            }
        }
        return 0;
    }

    /** Another file under the same name is another JAR. */
    private static String state(Path jar, int loadsAlone) throws IOException {
        String course = loadsAlone == 0 ? LoadStage.TOGETHER.name() : LoadStage.ALONE + " " + loadsAlone;
        return course + " " + Files.size(jar) + " "
                + Files.getLastModifiedTime(jar).toMillis();
    }
}
