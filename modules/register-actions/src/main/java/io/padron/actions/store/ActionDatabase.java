package io.padron.actions.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** Plain SQL on the one pool, so that a chunk's transaction holds customers, ledger and checkpoint together. */
@ApplicationScoped
class ActionDatabase {

    /** Under the name by which the server's own persistence finds it: only this one joins a job's transaction. */
    @Resource(lookup = "jdbc/padron__pm")
    DataSource source;

    Clock clock = Clock.systemUTC();

    Jdbi jdbi;

    @PostConstruct
    void open() {
        jdbi = Jdbi.create(source);
    }

    /** Runs the statements on the connection of the caller's transaction. */
    <T> T with(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(work);
    }

    long millis() {
        return clock.millis();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
