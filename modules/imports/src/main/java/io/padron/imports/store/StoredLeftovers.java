package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.Leftovers;
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

/** Looks through the folders of the runs. Whatever it does not know by its name stays. */
@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.REQUIRES_NEW)
class StoredLeftovers implements Leftovers {

    @Inject
    LedgerDatabase database;

    @Override
    public int clear(Instant before) throws IOException {
        forgetKeys();
        return clear(HomeFolder.root(), before);
    }

    void forgetKeys() {
        database.with(handle -> handle.execute("delete from import_key_blocks where import_id in"
                + " (select id from import_runs where ended_at is not null)"));
    }

    int clear(Path root, Instant before) throws IOException {
        // The folders first: whoever comes later has a folder that is too young.
        List<Path> there = in(root);
        Set<Long> runs = database.with(handle -> new HashSet<>(handle.createQuery("select id from import_runs")
                .mapTo(Long.class)
                .list()));
        int cleared = 0;
        for (Path path : there) {
            Optional<ImportId> run = ImportId.parse(path.getFileName().toString());
            if (HomeFolder.ARRIVING.matcher(path.getFileName().toString()).matches()) {
                cleared += delete(path, before);
            } else if (run.isPresent() && runs.contains(run.get().value())) {
                cleared += attempts(path, before);
            } else if (run.isPresent() && older(path, before)) {
                cleared += attempts(path, before) + delete(path.resolve("original"), before);
                if (in(path).isEmpty()) {
                    Files.deleteIfExists(path);
                }
            }
        }
        return cleared;
    }

    private static int attempts(Path folder, Instant before) throws IOException {
        int cleared = 0;
        for (Path file : in(folder)) {
            if (HomeFolder.ATTEMPT.matcher(file.getFileName().toString()).matches()) {
                cleared += delete(file, before);
            }
        }
        return cleared;
    }

    private static int delete(Path file, Instant before) throws IOException {
        return Files.exists(file) && older(file, before) && Files.deleteIfExists(file) ? 1 : 0;
    }

    private static boolean older(Path path, Instant before) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().isBefore(before);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.toList();
        }
    }
}
