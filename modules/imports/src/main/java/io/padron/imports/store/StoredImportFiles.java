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
 * Stores files in a folder for each run, under {@code imports} of the shared folder that the property {@code
 * padron.files} names; without it, under {@code files/imports} of the folder that {@code padron.home} names.
 */
@ApplicationScoped
@Guarded
class StoredImportFiles implements ImportFiles {

    static final Pattern STAGING_FILE = Pattern.compile("staging-([0-9]{1,18})\\.part");
    static final Pattern UPLOAD_FILE = Pattern.compile("arriving-.*\\.part");

    @Override
    public Path originalPath(ImportId id) throws IOException {
        return createRunFolder(id).resolve("original");
    }

    @Override
    public Path stagedPath(ImportId id) throws IOException {
        return createRunFolder(id).resolve("staged.csv");
    }

    @Override
    public Path prepareStagingPath(ImportId id, long fence) throws IOException {
        Path folder = createRunFolder(id);
        deleteOlderStagingFiles(folder, fence);
        return folder.resolve("staging-" + fence + ".part");
    }

    static void deleteOlderStagingFiles(Path folder, long before) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            for (Path file : there.toList()) {
                Matcher attempt = STAGING_FILE.matcher(file.getFileName().toString());
                if (attempt.matches() && Long.parseLong(attempt.group(1)) < before) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Creates a file for an upload in progress, on the same disk as the folders of the runs. */
    static Path createUploadFile() throws IOException {
        return Files.createTempFile(createRootFolder(), "arriving-", ".part");
    }

    static Path createRunFolder(ImportId id) throws IOException {
        return Files.createDirectories(createRootFolder().resolve(id.toString()));
    }

    /** The folder that all nodes share; empty when there is none. */
    static Optional<Path> sharedFolder() {
        return Optional.ofNullable(System.getProperty("padron.files")).map(Path::of);
    }

    /** The folder in this node's home that is used without a shared folder. */
    static Path localFolder() {
        return Path.of(System.getProperty("padron.home", "padron-home")).resolve("files");
    }

    /** Creates the folder that contains the folders of the runs and the uploads in progress. */
    static Path createRootFolder() throws IOException {
        Path files = sharedFolder().orElseGet(StoredImportFiles::localFolder);
        return Files.createDirectories(files.resolve("imports"));
    }
}
