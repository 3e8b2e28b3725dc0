package io.padron.bulk.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** Plain SQL on the only connection pool, so that customers, ledger and checkpoint of a chunk are one commit. */
@ApplicationScoped
class BulkUpdateDatabase {

    /** The JNDI name that the server's persistence uses: only this data source joins a job's transaction. */
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

    long currentMillis() {
        return clock.millis();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
