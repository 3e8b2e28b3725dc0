package io.padron.schema;

import java.util.List;

/** This build must not work on the database in its present state. Nothing was changed in it. */
public final class UnusableDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> details;

    /** Why the database is unusable. Each reason lists its details in order. */
    public enum Reason {
        /**
         * A newer version of Padrón updated it. Details: its version, and the newest version that this build knows.
         */
        NEWER_VERSION,
        /** Its migrations differ from those of this build. Details: Flyway's message. */
        OTHER_MIGRATIONS,
        /** A file of the embedded database is truncated. Details: the table or index, and the file. */
        TRUNCATED_FILE
    }

    UnusableDatabaseException(Reason reason, String... details) {
        super(reason + ": " + String.join(", ", details));
        this.reason = reason;
        this.details = List.of(details);
    }

    /** Returns why the database is unusable. */
    public Reason reason() {
        return reason;
    }

    /** Returns the arguments of the message for {@link #reason()}. */
    public List<String> details() {
        return details;
    }
}
