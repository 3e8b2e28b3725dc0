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

/** What lies behind the failure of a job, which the batch runtime and the transaction have wrapped. */
final class FailureCauses {

    private static final int DEPTH = 20;

    private FailureCauses() {}

    /** The cause of this type, however deep. */
    static <T extends Throwable> Optional<T> findCause(Optional<Throwable> failure, Class<T> type) {
        return streamCauses(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * The transient cause of a failure, for which the file need not change: {@code no-room}, {@code database-away} or
     * {@code files-away}; empty for any other.
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
     * Whether the database does not answer for now, or answers otherwise when asked again. Any other error of SQL, such as
     * a value that does not fit, is a mistake of ours that waiting does not mend.
     */
    private static boolean isDatabaseAway(Throwable cause) {
        return DatabaseOutage.isCauseOf(cause)
                || cause instanceof SQLTransientException
                || (cause instanceof SQLException sql && isRollback(findSqlState(sql)));
    }

    /** Class 40 is a rollback that the database chose, as after a deadlock; only the server's pool tells no state. */
    private static boolean isRollback(String state) {
        return state.isEmpty() || state.startsWith("40");
    }

    private static boolean isFullDisk(Throwable cause) {
        // 53100: PostgreSQL; 25502: Derby, which only reads after a full disk.
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
