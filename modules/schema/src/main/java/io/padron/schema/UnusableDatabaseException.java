package io.padron.schema;

import java.util.List;

/** This build must not work on the database as it is. Nothing was changed in it. */
public final class UnusableDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> details;

    /** What is wrong, with the details that each names, in this order. */
    public enum Reason {
        /** A later version of Padrón updated it. Details: its version, and the newest that this build knows. */
        NEWER_VERSION,
        /** Its migrations are not those of this build. Details: what Flyway says. */
        OTHER_MIGRATIONS,
        /** A file of the embedded database lacks its end. Details: the table or index, and the file. */
        TRUNCATED_FILE
    }

    UnusableDatabaseException(Reason reason, String... details) {
        super(reason + ": " + String.join(", ", details));
        this.reason = reason;
        this.details = List.of(details);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** What a sentence about it names. */
    public List<String> details() {
        return details;
    }
}
