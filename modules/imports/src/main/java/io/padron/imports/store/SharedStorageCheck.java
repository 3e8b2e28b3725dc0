package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.cluster.SharedStorage;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.schema.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares a marker file in the folder with the marker in the database. On PostgreSQL it also checks the home folder of
 * a node without a shared folder, for a second node on the same database would not find the files of the first one.
 */
@ApplicationScoped
@Guarded
class SharedStorageCheck implements SharedStorage {

    private static final String FILE = "register-mark";
    private static final Messages MESSAGES = Messages.forClass(SharedStorageCheck.class);

    @Inject
    ImportDatabase database;

    Optional<Path> shared = StoredImportFiles.sharedFolder();
    Path own = StoredImportFiles.localFolder();

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void verify() throws IOException {
        if (shared.isEmpty() && database.detectDatabase() == Database.DERBY) {
            // A Derby database belongs to one process and is in the same home as the files.
            return;
        }
        Path file = Files.createDirectories(shared.orElse(own)).resolve(FILE);
        try {
            database.withHandle(handle -> {
                // The first node sets the marker; the others wait here until its file is written.
                boolean first = handle.execute(
                                "update shared_storage_marker set marker = ? where marker = ''",
                                UUID.randomUUID().toString())
                        == 1;
                String marker = handle.createQuery("select marker from shared_storage_marker")
                        .mapTo(String.class)
                        .one();
                verifyMarker(file, marker, first, shared.isPresent());
                return marker;
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static void verifyMarker(Path file, String marker, boolean first, boolean shared) {
        try {
            if (Files.exists(file)) {
                if (!Files.readString(file).strip().equals(marker)) {
                    throw createRefusal("folder-of-another", file, marker);
                }
            } else if (first) {
                Files.writeString(file, marker + System.lineSeparator());
            } else {
                throw createRefusal(shared ? "folder-without-files" : "folder-not-shared", file, marker);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static IllegalStateException createRefusal(String key, Path file, String marker) {
        Message sentence = MESSAGES.get(key, file.resolveSibling("").toString(), marker, file.toString());
        return new IllegalStateException(sentence.es() + System.lineSeparator() + sentence.en());
    }
}
