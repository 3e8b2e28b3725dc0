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
 * Whether people may come in: the start is complete and the database answers. Shown at {@code /health/ready}, with the
 * state of each part. A broker that is away is told too, but people may come in without it.
 */
@ApplicationScoped
@Readiness
class ReadyCheck implements HealthCheck {

    private static final int SECONDS = 3;
    private static final String ANSWERS = "answers";

    @Resource(lookup = "jdbc/padron")
    DataSource source;

    @Inject
    BrokerCheck broker;

    private volatile boolean started;

    void complete() {
        started = true;
    }

    void stopping() {
        started = false;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> away = databaseAway();
        return HealthCheckResponse.named("padron")
                .withData("start", started ? "complete" : "under way")
                .withData("database", away.orElse(ANSWERS))
                .withData("broker", broker.away().orElse(ANSWERS))
                .status(started && away.isEmpty())
                .build();
    }

    /** Why the database does not answer; by the code alone, for the driver's sentence names addresses and users. */
    private Optional<String> databaseAway() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(SECONDS) ? Optional.empty() : Optional.of("does not answer within 3 seconds");
        } catch (SQLException unreachable) {
            String state = unreachable.getSQLState();
            return Optional.of(state == null ? "gives no connection" : "gives no connection (SQL state " + state + ")");
        }
    }
}
