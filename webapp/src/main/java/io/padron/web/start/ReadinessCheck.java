package io.padron.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: the start is complete and the database responds. Shown at {@code /health/ready}, with the state of each
 * part. An unavailable broker is shown too, but does not make the server unready.
 */
@ApplicationScoped
@Readiness
class ReadinessCheck implements HealthCheck {

    private static final int TIMEOUT_SECONDS = 3;
    private static final String ANSWERS = "answers";

    @Resource(lookup = "jdbc/padron")
    DataSource source;

    @Inject
    BrokerCheck broker;

    private volatile boolean started;

    void markComplete() {
        started = true;
    }

    void markStopping() {
        started = false;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> away = findDatabaseProblem();
        return HealthCheckResponse.named("padron")
                .withData("start", started ? "complete" : "under way")
                .withData("database", away.orElse(ANSWERS))
                .withData("broker", broker.findProblem().orElse(ANSWERS))
                .status(started && away.isEmpty())
                .build();
    }

    /** Why the database does not answer; by the code alone, for the driver's sentence names addresses and users. */
    private Optional<String> findDatabaseProblem() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS)
                    ? Optional.empty()
                    : Optional.of("does not answer within 3 seconds");
        } catch (SQLException unreachable) {
            String state = unreachable.getSQLState();
            return Optional.of(state == null ? "gives no connection" : "gives no connection (SQL state " + state + ")");
        }
    }
}
