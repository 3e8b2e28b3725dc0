package io.padron.jobs.inbox;

import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
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
 * A folder of the inbox, named by whose files it takes: {@code MX-natural}, {@code co-LEGAL}.
 *
 * <p>No symbolic link below the inbox is followed, neither to a folder nor to a file: a link would let whoever may write
 * into the inbox move and read files elsewhere. Each step checks this again, because a link can take the place of a folder
 * between two steps.
 */
record WatchedFolder(Path path, CountryCode country, PersonType personType) {

    private static final Pattern NAME = Pattern.compile("([a-z]{2})-(natural|legal)", Pattern.CASE_INSENSITIVE);

    /** How those who copy files name what is not whole yet, and what we write ourselves. */
    private static final Pattern NOT_TO_TAKE = Pattern.compile(
            "(\\..*)|(.*~)|(.*\\.(part|partial|tmp|temp|filepart|crdownload|swp|lock))|(.*\\.(error|notice)\\.txt)",
            Pattern.CASE_INSENSITIVE);

    /** A file as it looks now. */
    record Look(Path file, long size, long changedAt) {

        static Optional<Look> at(Path file) {
            try {
                return Optional.of(new Look(
                        file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }

    /** A file that is ours now, under a name that nobody else has. */
    record Claimed(String claim, Path file) {}

    /** The folder, if its name says whose files it takes. */
    static Optional<WatchedFolder> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() && isRealFolder(path)
                ? Optional.of(new WatchedFolder(
                        path,
                        new CountryCode(name.group(1).toUpperCase(Locale.ROOT)),
                        PersonType.valueOf(name.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** Whether the name is that of a watched folder and a link stands in its place. */
    static boolean isLink(Path path) {
        return NAME.matcher(path.getFileName().toString()).matches() && Files.isSymbolicLink(path);
    }

    /** The files that lie there and may be whole; links are left alone. */
    List<Look> files() throws IOException {
        requireRealFolder(path);
        try (Stream<Path> there = Files.list(path)) {
            return there.filter(WatchedFolder::isRealFile)
                    .filter(file ->
                            !NOT_TO_TAKE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .flatMap(file -> Look.at(file).stream())
                    .toList();
        }
    }

    /**
     * Takes the file away from its place, in one step that only one can do; empty when somebody else did.
     *
     * @throws IOException when it cannot be moved; it stays where it is
     */
    Optional<Claimed> claim(Path file) throws IOException {
        requireRealFolder(path);
        String claim = UUID.randomUUID().toString();
        Path own = createRealFolder(working().resolve(claim));
        Path taken = own.resolve(file.getFileName());
        try {
            Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
            if (!isRealFile(taken)) {
                // A link took the file's place since the last look. The rename has moved the link, not its target.
                Files.move(taken, file, StandardCopyOption.ATOMIC_MOVE);
                throw new FileSystemException(file.toString(), null, "is a link");
            }
            return Optional.of(new Claimed(claim, taken));
        } catch (NoSuchFileException takenByAnother) {
            Files.deleteIfExists(own);
            return Optional.empty();
        } catch (IOException notToBeMoved) {
            Files.deleteIfExists(own);
            throw notToBeMoved;
        }
    }

    /** What was claimed, by whichever process, and is not over. */
    List<Claimed> claimed() throws IOException {
        if (Files.notExists(working(), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        requireRealFolder(path);
        requireRealFolder(working());
        try (Stream<Path> claims = Files.list(working())) {
            return claims.filter(WatchedFolder::isRealFolder)
                    .sorted()
                    .flatMap(WatchedFolder::claimed)
                    .toList();
        }
    }

    private static Stream<Claimed> claimed(Path own) {
        try (Stream<Path> held = Files.list(own)) {
            return held
                    .filter(WatchedFolder::isRealFile)
                    .map(file -> new Claimed(own.getFileName().toString(), file))
                    .toList()
                    .stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    /** The last step: what is over leaves the claim for a folder where people look. */
    void archive(Claimed claimed, Path folder) throws IOException {
        try {
            Files.move(
                    claimed.file(),
                    createArchiveFolder(folder).resolve(claimed.file().getFileName()),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException movedByAnotherNode) {
            return;
        }
        Files.deleteIfExists(working().resolve(claimed.claim()));
    }

    Path done(String number) {
        return path.resolve("done").resolve(number);
    }

    Path failed(String number) {
        return path.resolve("failed").resolve(number);
    }

    /** Where the notice lies while a file's run waits for a person. */
    Path waiting(String number) {
        return path.resolve("waiting").resolve(number);
    }

    /** Deletes the notice that lay below {@link #waiting}, and its folder when nothing else is in it. */
    void forgetWaiting(String number, Path notice) throws IOException {
        Path folder = waiting(number);
        if (isRealFolder(path.resolve("waiting")) && isRealFolder(folder)) {
            Files.deleteIfExists(notice);
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException usedByOthers) {
                // What others put there is not ours to delete.
            }
        }
    }

    /**
     * The folder of one run's reports, below {@link #done}, {@link #failed} or {@link #waiting}.
     *
     * @throws IOException when a link or a file stands in the place of one of its folders
     */
    Path createArchiveFolder(Path folder) throws IOException {
        requireRealFolder(path);
        return createRealFolder(folder);
    }

    private Path working() {
        return path.resolve(".working");
    }

    /** Makes the folder and its parent, unless they are there. */
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
