package io.padron.web.start;

import io.padron.imports.cluster.SharedStorage;
import io.padron.jobs.BatchEngine;
import io.padron.schema.Database;
import io.padron.schema.Schema;
import io.padron.schema.UnusableDatabaseException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Runs before anything else of the application. Without transactions of its own: Flyway and JBatch have theirs. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart {

    private static final Logger LOG = Logger.getLogger(ApplicationStart.class.getName());

    @Resource(lookup = "jdbc/padron")
    DataSource source;

    @Inject
    FirstAdministrator administrator;

    @Inject
    SharedStorage folder;

    @Inject
    BatchEngine engine;

    @Inject
    @Readiness
    ReadinessCheck check;

    private @Nullable Database database;

    @PostConstruct
    void start() {
        try {
            database = Schema.migrate(source);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer: " + unreachable.getMessage(), unreachable);
        } catch (UnusableDatabaseException unusable) {
            throw StartRefusal.createException(StartRefusal.of(unusable), unusable);
        }
        checkSharedStorage();
        ensureAdministrator();
        engine.start(database);
        check.markComplete();
    }

    private void ensureAdministrator() {
        try {
            administrator.createIfMissing();
        } catch (IllegalArgumentException refused) {
            throw StartRefusal.createException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private void checkSharedStorage() {
        try {
            folder.verify();
        } catch (IllegalStateException another) {
            throw StartRefusal.createException(String.valueOf(another.getMessage()), another);
        } catch (IOException unreadable) {
            throw new IllegalStateException("PADRON_FILES cannot be used: " + unreadable.getMessage(), unreadable);
        }
    }

    /** A shutdown of Derby straight after a load sometimes takes minutes; after a checkpoint it never did. */
    @PreDestroy
    void stop() {
        check.markStopping();
        engine.stop();
        if (database != Database.DERBY) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("call SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "No checkpoint of the database; the next start will take longer", failed);
        }
    }
}
