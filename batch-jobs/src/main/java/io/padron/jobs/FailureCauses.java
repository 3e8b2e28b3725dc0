package io.padron.jobs;

import io.padron.schema.DatabaseOutage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the cause of a failed job, which the batch runtime and the transaction wrap in other exceptions. */
final class FailureCauses {

    private static final int DEPTH = 20;

    private FailureCauses() {}

    /** Returns the first cause of this type at any depth. */
    static <T extends Throwable> Optional<T> findCause(Optional<Throwable> failure, Class<T> type) {
        return streamCauses(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * Returns the kind of a transient failure, which passes without a change to the file: {@code no-room}, {@code
     * database-away} or {@code files-away}. Empty for any other failure.
     */
    static Optional<String> describeTransient(Optional<Throwable> failure) {
        List<Throwable> causes = streamCauses(failure).toList();
        if (causes.stream().anyMatch(FailureCauses::isFullDisk)) {
            return Optional.of("no-room");
        }
        if (causes.stream().anyMatch(FailureCauses::isDatabaseAway)) {
            return Optional.of("database-away");
        }
        boolean files = causes.stream()
                .anyMatch(cause -> cause instanceof IOException || cause instanceof UncheckedIOException);
        return files ? Optional.of("files-away") : Optional.empty();
    }

    /**
     * Whether the database is unavailable, or a retry may succeed. Any other SQL error, such as a value that does not
     * fit, is a programming error that no retry resolves.
     */
    private static boolean isDatabaseAway(Throwable cause) {
        return DatabaseOutage.isCauseOf(cause)
                || cause instanceof SQLTransientException
                || (cause instanceof SQLException sql && isRollback(findSqlState(sql)));
    }

    /**
     * Class 40 is a rollback by the database, as after a deadlock. Only the server's connection pool throws without a
     * state.
     */
    private static boolean isRollback(String state) {
        return state.isEmpty() || state.startsWith("40");
    }

    private static boolean isFullDisk(Throwable cause) {
        // 53100: PostgreSQL; 25502: Derby, which is read-only after a full disk.
        return (cause instanceof SQLException sql && List.of("53100", "25502").contains(findSqlState(sql)))
                || String.valueOf(cause.getMessage()).contains("No space left on device");
    }

    private static String findSqlState(SQLException sql) {
        return Objects.requireNonNullElse(sql.getSQLState(), "");
    }

    private static Stream<Throwable> streamCauses(Optional<Throwable> failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure.orElse(null);
        while (cause != null && causes.size() < DEPTH) {
            causes.add(cause);
            causes.addAll(List.of(cause.getSuppressed()));
            cause = cause.getCause();
        }
        return causes.stream();
    }
}
