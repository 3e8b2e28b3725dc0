package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.SharedFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Known by a mark that lies in the folder and in the database. */
@ApplicationScoped
@Guarded
class MarkedFolder implements SharedFolder {

    private static final String FILE = "register-mark";

    @Inject
    LedgerDatabase database;

    Optional<Path> folder = HomeFolder.shared();

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recognise() throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        Path file = folder.get().resolve(FILE);
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
                compare(file, mark, first);
                return mark;
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static void compare(Path file, String mark, boolean first) {
        try {
            if (Files.exists(file)) {
                if (!Files.readString(file).strip().equals(mark)) {
                    throw new IllegalStateException(
                            "PADRON_FILES is " + file.getParent() + ", which holds the files of another register.");
                }
            } else if (first) {
                Files.writeString(file, mark + System.lineSeparator());
            } else {
                throw new IllegalStateException("PADRON_FILES is " + file.getParent()
                        + ", where the files of this register are not: mount the share on which they lie. If they are lost"
                        + " for good, write the line " + mark + " into " + file + ".");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
