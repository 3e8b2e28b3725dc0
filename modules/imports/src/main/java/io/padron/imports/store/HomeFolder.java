package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for each run under {@code imports} of the folder that the property {@code padron.files} names: one that all
 * nodes share. Without it, of {@code files} of the folder that {@code padron.home} names.
 */
@ApplicationScoped
@Guarded
class HomeFolder implements ImportFiles {

    static final Pattern ATTEMPT = Pattern.compile("staging-([0-9]{1,18})\\.part");
    static final Pattern ARRIVING = Pattern.compile("arriving-.*\\.part");

    @Override
    public Path original(ImportId id) throws IOException {
        return folder(id).resolve("original");
    }

    @Override
    public Path staged(ImportId id) throws IOException {
        return folder(id).resolve("staged.csv");
    }

    @Override
    public Path attempt(ImportId id, long fence) throws IOException {
        Path folder = folder(id);
        forgetAttempts(folder, fence);
        return folder.resolve("staging-" + fence + ".part");
    }

    static void forgetAttempts(Path folder, long before) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            for (Path file : there.toList()) {
                Matcher attempt = ATTEMPT.matcher(file.getFileName().toString());
                if (attempt.matches() && Long.parseLong(attempt.group(1)) < before) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** A new file for bytes that are still arriving; on the same disk as the folders of the runs. */
    static Path arriving() throws IOException {
        return Files.createTempFile(root(), "arriving-", ".part");
    }

    static Path folder(ImportId id) throws IOException {
        return Files.createDirectories(root().resolve(id.toString()));
    }

    /** The folder that all nodes share; empty where there is none. */
    static Optional<Path> shared() {
        return Optional.ofNullable(System.getProperty("padron.files")).map(Path::of);
    }

    /** The one in this node's home, in which files lie when there is no shared one. */
    static Path own() {
        return Path.of(System.getProperty("padron.home", "padron-home")).resolve("files");
    }

    /** Where the folders of the runs lie, and the files that are arriving. */
    static Path root() throws IOException {
        Path files = shared().orElseGet(HomeFolder::own);
        return Files.createDirectories(files.resolve("imports"));
    }
}
