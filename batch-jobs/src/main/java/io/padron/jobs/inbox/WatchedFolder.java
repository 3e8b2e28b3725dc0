package io.padron.jobs.inbox;

import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of the inbox, named after country and person type: {@code MX-natural}, {@code co-LEGAL}.
 *
 * <p>No symbolic link below the inbox is followed, neither to a folder nor to a file: a link would let a user who can
 * write into the inbox move and read files elsewhere. Each step checks this again, because a link can replace a folder
 * between two steps.
 */
record WatchedFolder(Path path, CountryCode country, PersonType personType) {

    private static final Pattern NAME = Pattern.compile("([a-z]{2})-(natural|legal)", Pattern.CASE_INSENSITIVE);

    /** Names of incomplete files, and of the files that Padrón itself writes. */
    private static final Pattern IGNORED_NAMES = Pattern.compile(
            "(\\..*)|(.*~)|(.*\\.(part|partial|tmp|temp|filepart|crdownload|swp|lock))|(.*\\.(error|notice)\\.txt)",
            Pattern.CASE_INSENSITIVE);

    /** The state of a file at one scan. */
    record FileSnapshot(Path file, long size, long changedAt) {

        static Optional<FileSnapshot> read(Path file) {
            try {
                return Optional.of(new FileSnapshot(
                        file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }

    /** A claimed file under a unique name. */
    record Claimed(String uploadKey, Path file) {}

    /** Returns the folder; empty unless its name consists of a country and a person type. */
    static Optional<WatchedFolder> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() && isRealFolder(path)
                ? Optional.of(new WatchedFolder(
                        path,
                        new CountryCode(name.group(1).toUpperCase(Locale.ROOT)),
                        PersonType.valueOf(name.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** Whether the path has the name of a watched folder but is a link. */
    static boolean isLink(Path path) {
        return NAME.matcher(path.getFileName().toString()).matches() && Files.isSymbolicLink(path);
    }

    /** Returns the folder's files that may be complete; links are ignored. */
    List<FileSnapshot> listFiles() throws IOException {
        requireRealFolder(path);
        try (Stream<Path> paths = Files.list(path)) {
            return paths.filter(WatchedFolder::isRealFile)
                    .filter(file -> !IGNORED_NAMES
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted()
                    .flatMap(file -> FileSnapshot.read(file).stream())
                    .toList();
        }
    }

    /**
     * Moves the file in one atomic step, in which only one process succeeds; empty when another one did.
     *
     * @throws IOException when the file cannot be moved; it stays in place
     */
    Optional<Claimed> claimFile(Path file) throws IOException {
        requireRealFolder(path);
        String uploadKey = UUID.randomUUID().toString();
        Path keyFolder = createRealFolder(workingFolder().resolve(uploadKey));
        Path moved = keyFolder.resolve(file.getFileName());
        try {
            Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
            if (!isRealFile(moved)) {
                // A link has replaced the file since the last scan. The rename has moved the link, not its target.
                Files.move(moved, file, StandardCopyOption.ATOMIC_MOVE);
                throw new FileSystemException(file.toString(), null, "is a link");
            }
            return Optional.of(new Claimed(uploadKey, moved));
        } catch (NoSuchFileException takenByAnother) {
            Files.deleteIfExists(keyFolder);
            return Optional.empty();
        } catch (IOException notToBeMoved) {
            Files.deleteIfExists(keyFolder);
            throw notToBeMoved;
        }
    }

    /** Returns the files that any process has claimed and that are not archived. */
    List<Claimed> listClaimed() throws IOException {
        if (Files.notExists(workingFolder(), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        requireRealFolder(path);
        requireRealFolder(workingFolder());
        try (Stream<Path> folders = Files.list(workingFolder())) {
            return folders.filter(WatchedFolder::isRealFolder)
                    .sorted()
                    .flatMap(WatchedFolder::listClaimed)
                    .toList();
        }
    }

    private static Stream<Claimed> listClaimed(Path keyFolder) {
        try (Stream<Path> files = Files.list(keyFolder)) {
            return files
                    .filter(WatchedFolder::isRealFile)
                    .map(file -> new Claimed(keyFolder.getFileName().toString(), file))
                    .toList()
                    .stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    /** The last step: moves the file to its archive folder. */
    void archive(Claimed claimed, Path folder) throws IOException {
        try {
            Files.move(
                    claimed.file(),
                    createArchiveFolder(folder).resolve(claimed.file().getFileName()),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException movedByAnotherNode) {
            return;
        }
        Files.deleteIfExists(workingFolder().resolve(claimed.uploadKey()));
    }

    Path doneFolder(String number) {
        return path.resolve("done").resolve(number);
    }

    Path failedFolder(String number) {
        return path.resolve("failed").resolve(number);
    }

    /** The folder of the notice while the file's run waits for a decision. */
    Path waitingFolder(String number) {
        return path.resolve("waiting").resolve(number);
    }

    /** Deletes the notice below {@link #waitingFolder}, and its folder if it is empty then. */
    void removeWaitingNotice(String number, Path notice) throws IOException {
        Path folder = waitingFolder(number);
        if (isRealFolder(path.resolve("waiting")) && isRealFolder(folder)) {
            Files.deleteIfExists(notice);
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException usedByOthers) {
                // Other files in the folder are kept.
            }
        }
    }

    /**
     * Creates the folder of one run's reports, below {@link #doneFolder}, {@link #failedFolder} or {@link
     * #waitingFolder}.
     *
     * @throws IOException when one of its folders is a link or a file
     */
    Path createArchiveFolder(Path folder) throws IOException {
        requireRealFolder(path);
        return createRealFolder(folder);
    }

    private Path workingFolder() {
        return path.resolve(".working");
    }

    /** Creates the folder and its parent if they do not exist. */
    private static Path createRealFolder(Path folder) throws IOException {
        for (Path each : List.of(folder.getParent(), folder)) {
            if (Files.notExists(each, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(each);
            }
            requireRealFolder(each);
        }
        return folder;
    }

    private static void requireRealFolder(Path folder) throws IOException {
        if (!isRealFolder(folder)) {
            throw new FileSystemException(folder.toString(), null, "is a link or no folder");
        }
    }

    private static boolean isRealFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isRealFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
