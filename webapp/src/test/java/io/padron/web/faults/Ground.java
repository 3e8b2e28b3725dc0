package io.padron.web.faults;

import io.padron.web.faults.means.Folders;
import io.padron.web.faults.means.Ledger;
import io.padron.web.faults.means.Position;
import io.padron.web.faults.means.Postgres;
import io.padron.web.faults.means.Signals;
import io.padron.web.faults.means.SmallDisk;
import io.padron.web.faults.means.Store;
import io.padron.web.imports.ImportClient;
import io.padron.web.server.PadronSetup;
import io.padron.web.server.PostgresServer.EmptyDatabase;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Where one import happens: an empty register, and a folder for each server that works on it. */
final class Ground implements AutoCloseable {

    private static final String POSITION = """
            select r.state,
                coalesce(sum(case when t.phase = 'REVIEW' then t.rows_done else 0 end), 0),
                coalesce(sum(case when t.phase = 'LOAD' then t.loaded else 0 end), 0)
            from import_runs r left join import_tasks t on t.import_id = r.id
            where r.id = (select max(id) from import_runs)
            group by r.state
            """;

    private final Path folder;
    private final Options options;
    private final Optional<Postgres> postgres;
    private final Optional<SmallDisk> disk;
    private final Optional<EmptyDatabase> database;
    private Optional<Connection> look = Optional.empty();

    private Ground(Path folder, Options options, Optional<Postgres> postgres, Kind harm) {
        this.folder = folder;
        this.options = options;
        this.postgres = postgres;
        // A full register takes some two kilobytes for each row.
        long megabytes = 96 + options.rows() / 256;
        disk = switch (harm) {
            case DISK_FULL_RECEIVING -> Optional.of(SmallDisk.mount(home().resolve("files"), megabytes));
            case DISK_FULL_LOADING ->
                Optional.of(SmallDisk.mount(
                        postgres.isPresent() ? folder.resolve("tables") : home().resolve("database"), megabytes));
            default -> Optional.empty();
        };
        database = postgres.map(server -> server.create(
                harm == Kind.DISK_FULL_LOADING ? Optional.of(folder.resolve("tables")) : Optional.empty()));
    }

    /**
     * @param postgres where the register is; empty for the embedded database
     * @param harm what will be done there
     */
    static Ground fresh(Path folder, Options options, Optional<Postgres> postgres, Kind harm) {
        return new Ground(folder, options, postgres, harm);
    }

    Store store() {
        return postgres.isPresent() ? Store.POSTGRESQL : Store.DERBY;
    }

    private Path home() {
        return folder.resolve("home");
    }

    PadronSetup setup() {
        return setup(home());
    }

    /** A second server on the same register and the same uploaded files. */
    PadronSetup second() {
        Path home = folder.resolve("second");
        try {
            Files.createDirectories(home);
            if (Files.notExists(home.resolve("files"))) {
                Files.createSymbolicLink(home.resolve("files"), home().resolve("files"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return setup(home);
    }

    private PadronSetup setup(Path home) {
        PadronSetup setup = RunningPadron.in(home)
                .with("PADRON_API_TOKEN", ImportClient.TOKEN)
                .onMachine(options.machine());
        return database.map(setup::on).orElse(setup);
    }

    /** Under which name this server claims tasks. */
    String nodeName() {
        try {
            return Files.readString(home().resolve("node-name")).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path broker() {
        return home().resolve("broker");
    }

    Path arriving() {
        return home().resolve("files/imports");
    }

    /** Where the report of outcomes goes; it stays, for who has to compare two of them. */
    Path outcomes() {
        return folder.resolve("outcomes.csv");
    }

    SmallDisk disk() {
        return disk.orElseThrow();
    }

    Postgres postgres() {
        return postgres.orElseThrow();
    }

    void cutConnections() {
        postgres().cut(database.orElseThrow());
    }

    /** Waits until the database knows, too, that the server is dead. */
    void awaitSilence() {
        while (database.isPresent() && postgres().busy(database.get())) {
            Signals.sleep(20);
        }
    }

    /** What the dead server left; on PostgreSQL also while it lives. */
    Ledger ledger() {
        return database.map(there -> Ledger.read(there.source()))
                .orElseGet(() -> Ledger.readCopy(embedded(), folder.resolve("copy")));
    }

    /** When the last server has ended in order. */
    Ledger finalLedger() {
        return database.map(there -> Ledger.read(there.source())).orElseGet(() -> Ledger.readEmbedded(embedded()));
    }

    private Path embedded() {
        return home().resolve("database/padron");
    }

    /** How far the run is, by the ledger itself; empty on the embedded database, and when the other does not answer. */
    Optional<Position> position() {
        if (database.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (look.isEmpty()) {
                look = Optional.of(database.get().source().getConnection());
            }
            try (Statement statement = look.get().createStatement();
                    ResultSet row = statement.executeQuery(POSITION)) {
                row.next();
                return Optional.of(new Position(row.getString(1), row.getInt(2), row.getInt(3)));
            }
        } catch (SQLException away) {
            look = Optional.empty();
            return Optional.empty();
        }
    }

    /** Leaves nothing but the servers' logs and the report of outcomes. */
    @Override
    public void close() {
        try {
            if (look.isPresent()) {
                look.get().close();
            }
        } catch (SQLException gone) {
            // So it need not be closed.
        }
        database.ifPresent(there -> postgres().drop(there));
        disk.ifPresent(SmallDisk::close);
        Folders.delete(home());
        Folders.delete(folder.resolve("second"));
        Folders.delete(folder.resolve("tables"));
    }
}
