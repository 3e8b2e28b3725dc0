package io.padron.identity.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Records in the home folder which JARs are being loaded. If the process ends meanwhile, the next process loads those
 * JARs one by one. A JAR is quarantined until it is replaced when {@link #MAX_CRASHES_ALONE} further processes end
 * while it alone is loaded. Fewer may be coincidence: an operator may stop the server while it starts.
 */
final class PackLoadLog {

    /** The number of processes that end while a JAR is loaded alone before the JAR is quarantined. */
    static final int MAX_CRASHES_ALONE = 3;

    private final Optional<Path> folder;

    /** How to load a JAR, given the outcome of its last load. */
    enum LoadStage {
        TOGETHER,
        ALONE,
        NEVER
    }

    private PackLoadLog(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Creates a log that records nothing. */
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
            int crashesAlone = countCrashesAlone(jar);
            if (crashesAlone >= MAX_CRASHES_ALONE) {
                return LoadStage.NEVER;
            }
            return crashesAlone > 0 || Files.readString(mark.get()).equals(state(jar, 0))
                    ? LoadStage.ALONE
                    : LoadStage.TOGETHER;
        } catch (IOException unreadable) {
            return LoadStage.TOGETHER;
        }
    }

    /** Records that the JAR is about to be loaded. A failure to write does not prevent the load. */
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

    /** Records that the load has ended, successfully or not, without ending the process. */
    void markEnd(Path jar) {
        try {
            Optional<Path> mark = markFile(jar);
            if (mark.isPresent()) {
                Files.deleteIfExists(mark.get());
            }
        } catch (IOException stays) {
            // The next start loads the JAR alone.
        }
    }

    private Optional<Path> markFile(Path jar) {
        return folder.map(directory -> directory.resolve(jar.getFileName() + ".loading"));
    }

    /** Returns how many processes ended while the JAR was loaded alone; 0 for another file with the same name. */
    private int countCrashesAlone(Path jar) throws IOException {
        Optional<Path> mark = markFile(jar);
        if (mark.isEmpty() || Files.notExists(mark.get())) {
            return 0;
        }
        String recorded = Files.readString(mark.get());
        for (int crashes = 1; crashes <= MAX_CRASHES_ALONE; crashes++) {
            if (recorded.equals(state(jar, crashes))) {
                return crashes;
            }
        }
        return 0;
    }

    /** Includes size and time, because another file with the same name is another JAR. */
    private static String state(Path jar, int loadsAlone) throws IOException {
        String stage = loadsAlone == 0 ? LoadStage.TOGETHER.name() : LoadStage.ALONE + " " + loadsAlone;
        return stage + " " + Files.size(jar) + " "
                + Files.getLastModifiedTime(jar).toMillis();
    }
}
