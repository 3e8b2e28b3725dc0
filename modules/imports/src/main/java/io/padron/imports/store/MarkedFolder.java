package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.SharedFolder;
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
 * Known by a mark that lies in the folder and in the database. On PostgreSQL so is the folder in the home of a node that was
 * told of no shared one: a second node on the same database would look in vain for files that the first one received.
 */
@ApplicationScoped
@Guarded
class MarkedFolder implements SharedFolder {

    private static final String FILE = "register-mark";
    private static final Messages MESSAGES = Messages.beside(MarkedFolder.class);

    @Inject
    LedgerDatabase database;

    Optional<Path> shared = HomeFolder.shared();
    Path own = HomeFolder.own();

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recognise() throws IOException {
        if (shared.isEmpty() && database.kind() == Database.DERBY) {
            // It belongs to one process, and lies in the same home.
            return;
        }
        Path file = Files.createDirectories(shared.orElse(own)).resolve(FILE);
        try {
            database.with(handle -> {
                // Whoever comes first gives the mark; the others wait here until its file is there.
                boolean first = handle.execute(
                                "update shared_folder set mark = ? where mark = ''",
                                UUID.randomUUID().toString())
                        == 1;
                String mark = handle.createQuery("select mark from shared_folder")
                        .mapTo(String.class)
                        .one();
                compare(file, mark, first, shared.isPresent());
                return mark;
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static void compare(Path file, String mark, boolean first, boolean shared) {
        try {
            if (Files.exists(file)) {
                if (!Files.readString(file).strip().equals(mark)) {
                    throw refused("folder-of-another", file, mark);
                }
            } else if (first) {
                Files.writeString(file, mark + System.lineSeparator());
            } else {
                throw refused(shared ? "folder-without-files" : "folder-not-shared", file, mark);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static IllegalStateException refused(String key, Path file, String mark) {
        Message sentence = MESSAGES.get(key, file.resolveSibling("").toString(), mark, file.toString());
        return new IllegalStateException(sentence.es() + System.lineSeparator() + sentence.en());
    }
}
