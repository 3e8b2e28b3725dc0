package io.padron.jobs.inbox;

import io.padron.jobs.RateLimitedLog;
import io.padron.jobs.inbox.WatchedFolder.Claimed;
import io.padron.jobs.inbox.WatchedFolder.FileSnapshot;
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
 * Scans the watched folders of the inbox, which is in the shared folder of the cluster, or else in the home folder. A
 * file is complete when two consecutive scans find it unchanged.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());
    private static final RateLimitedLog RARELY = RateLimitedLog.of(Inbox.class);

    @Inject
    UnattendedLoad load;

    Path root = Path.of(Objects.requireNonNullElseGet(
                    System.getProperty("padron.files"), () -> System.getProperty("padron.home", "padron-home")))
            .resolve("inbox");

    private Map<Path, FileSnapshot> before = new HashMap<>();

    /** Files that could not be claimed, each logged once. */
    private final Set<Path> unmovable = new HashSet<>();

    /** Scans once. For one thread. */
    void scan() {
        Map<Path, FileSnapshot> now = new HashMap<>();
        for (WatchedFolder folder : listFolders()) {
            try {
                for (FileSnapshot fileSnapshot : folder.listFiles()) {
                    boolean complete = fileSnapshot.equals(before.get(fileSnapshot.file()));
                    if (!complete || !claimFile(folder, fileSnapshot.file())) {
                        now.put(fileSnapshot.file(), fileSnapshot);
                    }
                }
                for (Claimed claimed : folder.listClaimed()) {
                    processFile(folder, claimed);
                }
            } catch (IOException unreadable) {
                RARELY.warn("A watched folder cannot be read: " + folder.path(), unreadable);
            }
        }
        before = now;
        unmovable.removeIf(path -> !now.containsKey(path) && !WatchedFolder.isLink(path));
    }

    /**
     * A failure of one file does not stop the others: a file that cannot be moved, for example because another process
     * has it open, is tried again.
     */
    private boolean claimFile(WatchedFolder folder, Path file) {
        try {
            folder.claimFile(file);
            unmovable.remove(file);
            return true;
        } catch (IOException notToBeMoved) {
            if (unmovable.add(file)) {
                LOG.log(
                        Level.WARNING,
                        "A file of a watched folder cannot be moved yet: " + folder.path(),
                        notToBeMoved);
            }
            return false;
        }
    }

    private void processFile(WatchedFolder folder, Claimed claimed) {
        try {
            load.advance(folder, claimed);
        } catch (IOException | RuntimeException failed) {
            RARELY.warn("A file of the inbox waits for the next scan, in " + folder.path(), failed);
        }
    }

    private void warnOfLink(Path path) {
        if (WatchedFolder.isLink(path) && unmovable.add(path)) {
            LOG.log(Level.WARNING, "A watched folder is a link and is not followed: {0}", path);
        }
    }

    private List<WatchedFolder> listFolders() {
        try (Stream<Path> paths = Files.list(Files.createDirectories(root))) {
            return paths.sorted()
                    .peek(this::warnOfLink)
                    .flatMap(path -> WatchedFolder.of(path).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
