package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.schema.Database;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * Access of the ledger to the database: plain SQL on the shared pool, so that one transaction of a chunk contains the
 * customers, the ledger and the batch runtime's checkpoint.
 */
@ApplicationScoped
class ImportDatabase {

    /**
     * The resource name that the server's own persistence uses. This data source joins the transaction of the thread.
     * The plain name joins the transaction of the calling component, and a job or a message has none.
     */
    @Resource(lookup = "jdbc/padron__pm")
    DataSource source;

    Clock clock = Clock.systemUTC();

    Jdbi jdbi;

    @PostConstruct
    void open() {
        jdbi = Jdbi.create(source);
    }

    /** Runs the statements on the connection of the caller's transaction. */
    <T> T withHandle(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(work);
    }

    Database detectDatabase() {
        try {
            return jdbi.withHandle(handle -> Database.of(handle.getConnection()));
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    long currentMillis() {
        return clock.millis();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Instant toInstant(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    /**
     * Locks the run until the transaction ends, so that only one transaction decides its next step; false when there is
     * no such run.
     */
    static boolean lockRun(Handle handle, ImportId id) {
        return handle.execute("update import_runs set state = state where id = ?", id.value()) == 1;
    }
}
