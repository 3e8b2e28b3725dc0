package io.padron.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises failures whose cause is that the database is unavailable, so that the same request may succeed later. */
public final class DatabaseOutage {

    /** Connection failed or broken; the server shuts down, starts, or accepts no more connections; pool exhausted. */
    private static final List<String> STATES = List.of("08", "57P", "53300", "XJ040", "XJ004", "XJ015", "40XD");

    /** The application server's connection pool reports an outage by this message alone, without an SQL state. */
    private static final String NOT_ALLOCATED = "Error in allocating a connection";

    private static final int MAX_DEPTH = 20;

    private DatabaseOutage() {}

    /** Whether an unavailable database is among the causes. */
    public static boolean isCauseOf(Throwable failure) {
        return findMessage(failure).isPresent();
    }

    /** Returns the driver's message, which contains no password; empty when the failure has another cause. */
    public static Optional<String> findMessage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .filter(DatabaseOutage::isOutage)
                .map(cause -> Objects.requireNonNullElse(
                        cause.getMessage(), cause.getClass().getSimpleName()))
                .findFirst();
    }

    private static boolean isOutage(Throwable cause) {
        if (Objects.requireNonNullElse(cause.getMessage(), "").startsWith(NOT_ALLOCATED)) {
            return true;
        }
        return cause instanceof SQLException sql
                && Stream.iterate(sql, Objects::nonNull, SQLException::getNextException)
                        .limit(MAX_DEPTH)
                        .map(SQLException::getSQLState)
                        .filter(Objects::nonNull)
                        .anyMatch(state -> STATES.stream().anyMatch(state::startsWith));
    }
}
