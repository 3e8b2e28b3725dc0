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
 * The folder of all state, held by one process at a time: {@code database}, {@code files} (what people uploaded), {@code
 * broker} (messages), {@code plugins} (country packs dropped in), {@code server} (made anew at each start).
 */
final class Home implements AutoCloseable {

    /** Whose files are nobody's business but Padrón's own. */
    static final List<String> CLOSED = List.of("database", "broker", "plugins", "server");

    private static final List<String> KEPT = List.of("database", "files", "broker", "plugins");

    /** What may lie in a folder before Padrón first takes it. */
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

    /** Takes the folder, creates what is missing in it for its owner alone, and empties {@code server}. */
    static Home take(Path folder) throws StartRefused {
        try {
            leaveOtherFoldersAlone(folder);
            privateFolder(folder);
            Home home = new Home(folder, lock(folder));
            for (String name : KEPT) {
                privateFolder(folder.resolve(name));
            }
            delete(home.server());
            privateFolder(home.server());
            return home;
        } catch (IOException | UncheckedIOException failed) {
            throw StartRefused.badSetting("home-not-writable", folder, failed.getMessage());
        }
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return folder.resolve("database");
    }

    /** Of the embedded database itself, below that of its log. */
    Path embedded() {
        return embedded(folder);
    }

    /** Of the embedded database in the home of this folder. */
    static Path embedded(Path folder) {
        return folder.resolve("database").resolve("padron");
    }

    Path broker() {
        return folder.resolve("broker");
    }

    Path server() {
        return folder.resolve("server");
    }

    /** Makes the server's configuration readable for its owner alone: it holds passwords. */
    void closeConfiguration() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        for (Path file : regularFiles(server().resolve("config"))) {
            closeFile(file);
        }
    }

    /** The server replaces files while they are listed: then they are listed anew. */
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

    private static void closeFile(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (NoSuchFileException replaced) {
            // The server keeps some under another name until they are whole.
        }
    }

    /** Lets another process have it. The end of this process does so too, in whatever way it ends. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** The folder becomes its owner's alone and loses its {@code server}: not to be done to one that others use. */
    private static void leaveOtherFoldersAlone(Path folder) throws IOException, StartRefused {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            Optional<String> other = inside.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !PREPARED.contains(name))
                    // That of a home which was copied without its lock.
                    .filter(name -> !name.equals("server") || Files.notExists(folder.resolve("database")))
                    .sorted()
                    .findFirst();
            if (other.isPresent()) {
                throw StartRefused.badSetting("home-of-others", folder, Sentence.shown(other.get()));
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException, StartRefused {
        Path file = folder.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lockedInTime(channel)) {
            String holder = Files.readString(file, StandardCharsets.US_ASCII).strip();
            channel.close();
            throw StartRefused.inUse("home-in-use", folder, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** One that is ending, as at a restart, needs a moment to let go. */
    private static boolean lockedInTime(FileChannel channel) throws IOException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!locked(channel)) {
            if (System.nanoTime() > limit) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void privateFolder(Path folder) throws IOException {
        // A link to a folder on another disk is one too.
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
