package io.padron.web.faults;

import io.padron.web.faults.support.DatabaseType;
import io.padron.web.faults.support.Folders;
import io.padron.web.faults.support.LedgerSnapshot;
import io.padron.web.faults.support.ProcessControl;
import io.padron.web.faults.support.RestartablePostgres;
import io.padron.web.faults.support.RunPosition;
import io.padron.web.faults.support.SmallDisk;
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

/** The environment of one import: an empty register, and a folder for each server that works on it. */
final class FaultTestEnvironment implements AutoCloseable {

    private static final String POSITION = """
            select r.state,
                coalesce(sum(case when t.phase = 'VALIDATE' then t.rows_done else 0 end), 0),
                coalesce(sum(case when t.phase = 'LOAD' then t.loaded else 0 end), 0)
            from import_runs r left join import_tasks t on t.import_id = r.id
            where r.id = (select max(id) from import_runs)
            group by r.state
            """;

    private final Path folder;
    private final FaultOptions faultOptions;
    private final Optional<RestartablePostgres> postgres;
    private final Optional<SmallDisk> disk;
    private final Optional<EmptyDatabase> database;
    private Optional<Connection> look = Optional.empty();

    private FaultTestEnvironment(
            Path folder, FaultOptions faultOptions, Optional<RestartablePostgres> postgres, FaultType harm) {
        this.folder = folder;
        this.faultOptions = faultOptions;
        this.postgres = postgres;
        // A full register needs some two kilobytes per row.
        long megabytes = 96 + faultOptions.rows() / 256;
        disk = switch (harm) {
            case DISK_FULL_RECEIVING -> Optional.of(SmallDisk.mount(homeFolder().resolve("files"), megabytes));
            case DISK_FULL_LOADING ->
                Optional.of(SmallDisk.mount(
                        postgres.isPresent()
                                ? folder.resolve("tables")
                                : homeFolder().resolve("database"),
                        megabytes));
            default -> Optional.empty();
        };
        database = postgres.map(server -> server.createDatabase(
                harm == FaultType.DISK_FULL_LOADING ? Optional.of(folder.resolve("tables")) : Optional.empty()));
    }

    /**
     * @param postgres the server of the register; empty for the embedded database
     * @param harm the faults that will be injected
     */
    static FaultTestEnvironment create(
            Path folder, FaultOptions faultOptions, Optional<RestartablePostgres> postgres, FaultType harm) {
        return new FaultTestEnvironment(folder, faultOptions, postgres, harm);
    }

    DatabaseType store() {
        return postgres.isPresent() ? DatabaseType.POSTGRESQL : DatabaseType.DERBY;
    }

    private Path homeFolder() {
        return folder.resolve("home");
    }

    PadronSetup setup() {
        return setup(homeFolder());
    }

    /** A second server on the same register and the same uploaded files. */
    PadronSetup secondSetup() {
        Path home = folder.resolve("second");
        try {
            Files.createDirectories(home);
            if (Files.notExists(home.resolve("files"))) {
                Files.createSymbolicLink(home.resolve("files"), homeFolder().resolve("files"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return setup(home);
    }

    private PadronSetup setup(Path home) {
        PadronSetup setup = RunningPadron.setUpIn(home)
                .withSetting("PADRON_API_TOKEN", ImportClient.TOKEN)
                .withJvmOptions(faultOptions.jvmOptions());
        return database.map(setup::on).orElse(setup);
    }

    /** The name with which this server acquires leases. */
    String readNodeName() {
        try {
            return Files.readString(homeFolder().resolve("node-name")).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path brokerFolder() {
        return homeFolder().resolve("broker");
    }

    Path uploadFolder() {
        return homeFolder().resolve("files/imports");
    }

    /** The file of the outcome report, which is kept for comparison. */
    Path outcomesFile() {
        return folder.resolve("outcomes.csv");
    }

    SmallDisk disk() {
        return disk.orElseThrow();
    }

    RestartablePostgres postgres() {
        return postgres.orElseThrow();
    }

    void cutConnections() {
        postgres().terminateSessions(database.orElseThrow());
    }

    /** Waits until the database has noticed that the server is dead. */
    void awaitNoSessions() {
        while (database.isPresent() && postgres().hasSessions(database.get())) {
            ProcessControl.sleep(20);
        }
    }

    /** Reads the ledger that the dead server left; on PostgreSQL also that of a running server. */
    LedgerSnapshot readLedger() {
        return database.map(there -> LedgerSnapshot.read(there.source()))
                .orElseGet(() -> LedgerSnapshot.readCopy(embeddedDatabase(), folder.resolve("copy")));
    }

    /** Reads the ledger after the last server has stopped. */
    LedgerSnapshot readFinalLedger() {
        return database.map(there -> LedgerSnapshot.read(there.source()))
                .orElseGet(() -> LedgerSnapshot.readEmbedded(embeddedDatabase()));
    }

    private Path embeddedDatabase() {
        return homeFolder().resolve("database/padron");
    }

    /**
     * Finds the position of the run in the ledger; empty on the embedded database, and when PostgreSQL does not
     * respond.
     */
    Optional<RunPosition> findPosition() {
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
                return Optional.of(new RunPosition(row.getString(1), row.getInt(2), row.getInt(3)));
            }
        } catch (SQLException away) {
            look = Optional.empty();
            return Optional.empty();
        }
    }

    /** Deletes everything but the servers' logs and the outcome report. */
    @Override
    public void close() {
        try {
            if (look.isPresent()) {
                look.get().close();
            }
        } catch (SQLException gone) {
            // Then it need not be closed.
        }
        database.ifPresent(there -> postgres().dropDatabase(there));
        disk.ifPresent(SmallDisk::close);
        Folders.delete(homeFolder());
        Folders.delete(folder.resolve("second"));
        Folders.delete(folder.resolve("tables"));
    }
}
