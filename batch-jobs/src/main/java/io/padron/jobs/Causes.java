package io.padron.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind the failure of a job, which the batch runtime and the transaction have wrapped. */
final class Causes {

    private static final int DEPTH = 20;

    private Causes() {}

    /** The cause of this type, however deep. */
    static <T extends Throwable> Optional<T> of(Optional<Throwable> failure, Class<T> type) {
        return all(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * Which trouble it is that passes without anybody changing the file: {@code no-room}, {@code database-away} or
     * {@code files-away}; empty for any other.
     */
    static Optional<String> passing(Optional<Throwable> failure) {
        List<Throwable> causes = all(failure).toList();
        if (causes.stream().anyMatch(Causes::isFullDisk)) {
            return Optional.of("no-room");
        }
        if (causes.stream().anyMatch(SQLException.class::isInstance)) {
            return Optional.of("database-away");
        }
        boolean files = causes.stream()
                .anyMatch(cause -> cause instanceof IOException || cause instanceof UncheckedIOException);
        return files ? Optional.of("files-away") : Optional.empty();
    }

    private static boolean isFullDisk(Throwable cause) {
        // 53100: PostgreSQL; 25502: Derby, which only reads after a full disk.
        return (cause instanceof SQLException sql && List.of("53100", "25502").contains(sql.getSQLState()))
                || String.valueOf(cause.getMessage()).contains("No space left on device");
    }

    private static Stream<Throwable> all(Optional<Throwable> failure) {
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
