package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for each run under {@code files/imports} of the folder that the property {@code padron.home} names. */
@ApplicationScoped
@Guarded
class HomeFolder implements ImportFiles {

    @Override
    public Path original(ImportId id) throws IOException {
        return folder(id).resolve("original");
    }

    @Override
    public Path staged(ImportId id) throws IOException {
        return folder(id).resolve("staged.csv");
    }

    /** A new file for bytes that are still arriving; on the same disk as the folders of the runs. */
    static Path arriving() throws IOException {
        return Files.createTempFile(root(), "arriving-", ".part");
    }

    static Path folder(ImportId id) throws IOException {
        return Files.createDirectories(root().resolve(id.toString()));
    }

    private static Path root() throws IOException {
        Path home = Path.of(System.getProperty("padron.home", "padron-home"));
        return Files.createDirectories(home.resolve("files").resolve("imports"));
    }
}
