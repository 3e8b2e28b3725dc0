package io.padron.launcher.checks;

import io.padron.launcher.sentence.Sentence;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens one connection to PostgreSQL with the settings of the server's pool, and reports why this fails. */
public final class DatabaseCheck {

    /** The driver's log contains URLs, which may contain a password. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    /**
     * Tables are created in the first schema of the search path; there is none when the path names no existing schema.
     */
    private static final String MAY_IT_MAKE_TABLES =
            "select pg_is_in_recovery(), to_regclass('flyway_schema_history') is not null"
                    + " or coalesce(has_schema_privilege(current_schema(), 'create'), false)";

    private final Driver driver;

    /** {@code driver} is PostgreSQL's. */
    public DatabaseCheck(Driver driver) {
        this.driver = driver;
    }

    /** Returns what is wrong with the URL, the user or the password; empty when the database is usable. */
    public Optional<Sentence> findProblem(String url, String user, String password) {
        Level before = DRIVER_LOG.getLevel();
        DRIVER_LOG.setLevel(Level.OFF);
        try {
            return TimeLimit.call(
                    ConnectTimeout.ofUrl(url),
                    () -> tryToConnect(url, user, password),
                    problem -> Optional.of(describeProblem(problem, user)));
        } finally {
            DRIVER_LOG.setLevel(before);
        }
    }

    private Optional<Sentence> tryToConnect(String url, String user, String password) throws SQLException {
        if (!driver.acceptsURL(url)) {
            return Optional.of(Sentence.of("db-url-form"));
        }
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        try (Connection connection = driver.connect(url, properties);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MAY_IT_MAKE_TABLES)) {
            answer.next();
            if (answer.getBoolean(1)) {
                return Optional.of(Sentence.of("db-read-only"));
            }
            return answer.getBoolean(2) ? Optional.empty() : Optional.of(Sentence.of("db-no-tables"));
        }
    }

    private static Sentence describeProblem(Throwable problem, String user) {
        if (problem instanceof TimeoutException) {
            return Sentence.of("db-silent");
        }
        if (!(problem instanceof SQLException refused)) {
            return Sentence.of("db-other", problem.getClass().getSimpleName());
        }
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28") || state.equals("08004")) {
            return Sentence.of("db-password", Sentence.quote(user));
        }
        return switch (state) {
            case "3D000" -> Sentence.of("db-unknown");
            case "08001", "08006" -> describeUnreachable(refused);
            default -> Sentence.of("db-other", Sentence.quote(firstLine(refused)));
        };
    }

    private static Sentence describeUnreachable(SQLException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return Sentence.of("db-host");
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return Sentence.of("db-refused");
            }
        }
        return Sentence.of("db-other", Sentence.quote(firstLine(refused)));
    }

    /** The server's message may name a user or a database, but never a password. */
    private static String firstLine(SQLException refused) {
        String line = String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
