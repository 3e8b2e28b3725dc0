package io.padron.jobs.inbox;

import io.padron.jobs.RareLog;
import io.padron.jobs.inbox.WatchedFolder.Claimed;
import io.padron.jobs.inbox.WatchedFolder.Look;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks through the watched folders of the inbox, which lies in the folder that all nodes share, or in the home folder where
 * there is none. A file is whole when it looks the same twice in a row.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());
    private static final RareLog RARELY = RareLog.of(Inbox.class);

    @Inject
    UnattendedLoad load;

    Path root = Path.of(Objects.requireNonNullElseGet(
                    System.getProperty("padron.files"), () -> System.getProperty("padron.home", "padron-home")))
            .resolve("inbox");

    private Map<Path, Look> before = new HashMap<>();

    /** Files that could not be taken, told once. */
    private final Set<Path> stuck = new HashSet<>();

    /** One look; one at a time. */
    void look() {
        Map<Path, Look> now = new HashMap<>();
        for (WatchedFolder folder : folders()) {
            try {
                for (Look look : folder.files()) {
                    boolean whole = look.equals(before.get(look.file()));
                    if (!whole || !claim(folder, look.file())) {
                        now.put(look.file(), look);
                    }
                }
                for (Claimed claimed : folder.claimed()) {
                    goOn(folder, claimed);
                }
            } catch (IOException unreadable) {
                RARELY.warn("A watched folder cannot be read: " + folder.path(), unreadable);
            }
        }
        before = now;
        stuck.removeIf(path -> !now.containsKey(path) && !WatchedFolder.isLink(path));
    }

    /** One file's trouble is not the others': what cannot be moved, because somebody has it open, say, waits. */
    private boolean claim(WatchedFolder folder, Path file) {
        try {
            folder.claim(file);
            stuck.remove(file);
            return true;
        } catch (IOException notToBeMoved) {
            if (stuck.add(file)) {
                LOG.log(
                        Level.WARNING,
                        "A file of a watched folder cannot be taken yet: " + folder.path(),
                        notToBeMoved);
            }
            return false;
        }
    }

    private void goOn(WatchedFolder folder, Claimed claimed) {
        try {
            load.goOn(folder, claimed);
        } catch (IOException | RuntimeException failed) {
            RARELY.warn("A file of the inbox waits for the next look, in " + folder.path(), failed);
        }
    }

    private void warnOfLink(Path path) {
        if (WatchedFolder.isLink(path) && stuck.add(path)) {
            LOG.log(Level.WARNING, "A watched folder is a link and is not followed: {0}", path);
        }
    }

    private List<WatchedFolder> folders() {
        try (Stream<Path> there = Files.list(Files.createDirectories(root))) {
            return there.sorted()
                    .peek(this::warnOfLink)
                    .flatMap(path -> WatchedFolder.of(path).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
