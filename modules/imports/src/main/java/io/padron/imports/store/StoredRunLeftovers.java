package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.RunLeftovers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Deletes leftovers in the folders of the runs. Files and folders with unknown names stay. */
@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.REQUIRES_NEW)
class StoredRunLeftovers implements RunLeftovers {

    @Inject
    ImportDatabase database;

    @Override
    public int deleteOlderThan(Instant before) throws IOException {
        deleteKeysOfEndedRuns();
        return deleteOlderThan(StoredImportFiles.createRootFolder(), before);
    }

    void deleteKeysOfEndedRuns() {
        database.withHandle(handle -> handle.execute("delete from import_key_blocks where import_id in"
                + " (select id from import_runs where ended_at is not null)"));
    }

    int deleteOlderThan(Path root, Instant before) throws IOException {
        // Lists the folders first: a later upload has a folder that is too new to be deleted.
        List<Path> there = listFiles(root);
        Set<Long> runs = database.withHandle(handle -> new HashSet<>(handle.createQuery("select id from import_runs")
                .mapTo(Long.class)
                .list()));
        int cleared = 0;
        for (Path path : there) {
            Optional<ImportId> run = ImportId.parse(path.getFileName().toString());
            if (StoredImportFiles.UPLOAD_FILE
                    .matcher(path.getFileName().toString())
                    .matches()) {
                cleared += deleteIfOlder(path, before);
            } else if (run.isPresent() && runs.contains(run.get().value())) {
                cleared += deleteStagingFiles(path, before);
            } else if (run.isPresent() && isOlder(path, before)) {
                cleared += deleteStagingFiles(path, before) + deleteIfOlder(path.resolve("original"), before);
                if (listFiles(path).isEmpty()) {
                    Files.deleteIfExists(path);
                }
            }
        }
        return cleared;
    }

    private static int deleteStagingFiles(Path folder, Instant before) throws IOException {
        int cleared = 0;
        for (Path file : listFiles(folder)) {
            if (StoredImportFiles.STAGING_FILE
                    .matcher(file.getFileName().toString())
                    .matches()) {
                cleared += deleteIfOlder(file, before);
            }
        }
        return cleared;
    }

    private static int deleteIfOlder(Path file, Instant before) throws IOException {
        return Files.exists(file) && isOlder(file, before) && Files.deleteIfExists(file) ? 1 : 0;
    }

    private static boolean isOlder(Path path, Instant before) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().isBefore(before);
    }

    private static List<Path> listFiles(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.toList();
        }
    }
}
