package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The folder of all state, locked by one process at a time: {@code database}, {@code files} (uploaded files), {@code
 * broker} (messages), {@code plugins} (added country packs), {@code server} (created anew at each start).
 */
final class Home implements AutoCloseable {

    /** The folders that only Padrón may use. */
    static final List<String> PRIVATE = List.of("database", "broker", "plugins", "server");

    private static final List<String> KEPT = List.of("database", "files", "broker", "plugins");

    /** The entries that a folder may contain before Padrón uses it for the first time. */
    private static final Set<String> PREPARED =
            Set.of("database", "files", "broker", "plugins", "inbox", "node-name", "pack-loads", "lost+found");

    private static final String LOCK = "padron.lock";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LISTINGS = 100;

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Locks the folder, creates missing subfolders with access for the owner only, and empties {@code server}. */
    static Home lockFolder(Path folder) throws StartRefusedException {
        try {
            requireOwnFolder(folder);
            createPrivateFolder(folder);
            Home home = new Home(folder, lock(folder));
            for (String name : KEPT) {
                createPrivateFolder(folder.resolve(name));
            }
            delete(home.server());
            createPrivateFolder(home.server());
            return home;
        } catch (IOException | UncheckedIOException failed) {
            throw StartRefusedException.badSetting("home-not-writable", folder, failed.getMessage());
        }
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return folder.resolve("database");
    }

    /** Returns the folder of the embedded database; its parent holds Derby's log file. */
    Path embeddedDatabase() {
        return embeddedDatabase(folder);
    }

    /** Returns the folder of the embedded database in a home folder. */
    static Path embeddedDatabase(Path folder) {
        return folder.resolve("database").resolve("padron");
    }

    Path broker() {
        return folder.resolve("broker");
    }

    Path server() {
        return folder.resolve("server");
    }

    /** Makes the server's configuration readable for the owner only, because it contains passwords. */
    void restrictConfiguration() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        for (Path file : regularFiles(server().resolve("config"))) {
            restrictFile(file);
        }
    }

    /** Lists the files again when the server replaces one during the listing. */
    static List<Path> regularFiles(Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile).toList();
            } catch (UncheckedIOException broken) {
                if (attempt == LISTINGS || !(broken.getCause() instanceof NoSuchFileException)) {
                    throw broken.getCause();
                }
            }
        }
    }

    private static void restrictFile(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (NoSuchFileException replaced) {
            // The server writes some files under a temporary name first.
        }
    }

    /** Releases the lock. The operating system also releases it when the process ends. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /**
     * Refuses a folder with foreign files, because Padrón restricts its permissions and deletes its {@code server}
     * folder.
     */
    private static void requireOwnFolder(Path folder) throws IOException, StartRefusedException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            Optional<String> other = inside.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !PREPARED.contains(name))
                    // The home was copied without its lock file.
                    .filter(name -> !name.equals("server") || Files.notExists(folder.resolve("database")))
                    .sorted()
                    .findFirst();
            if (other.isPresent()) {
                throw StartRefusedException.badSetting("home-of-others", folder, Sentence.quote(other.get()));
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException, StartRefusedException {
        Path file = folder.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lockWithin(channel)) {
            String holder = Files.readString(file, StandardCharsets.US_ASCII).strip();
            channel.close();
            throw StartRefusedException.inUse("home-in-use", folder, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** After a restart the previous process may need a moment to release the lock. */
    private static boolean lockWithin(FileChannel channel) throws IOException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!tryLock(channel)) {
            if (System.nanoTime() > limit) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void createPrivateFolder(Path folder) throws IOException {
        // A link to a folder on another disk is valid.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
