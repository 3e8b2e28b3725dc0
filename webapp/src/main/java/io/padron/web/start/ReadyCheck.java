package io.padron.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether people may come in: the start is complete and the database answers. Shown at {@code /health/ready}. */
@ApplicationScoped
@Readiness
class ReadyCheck implements HealthCheck {

    private static final int SECONDS = 3;

    @Resource(lookup = "jdbc/padron")
    DataSource source;

    private volatile boolean started;

    void complete() {
        started = true;
    }

    void stopping() {
        started = false;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("padron")
                .status(started && databaseAnswers())
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
