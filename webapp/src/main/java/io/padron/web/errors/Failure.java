package io.padron.web.errors;

import io.padron.access.NotAllowedException;
import io.padron.schema.DatabaseOutage;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import java.io.EOFException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies behind an exception that ended a request. */
enum Failure {
    /** The form's page is not known to the server: too old, or never one of its pages. */
    EXPIRED,
    /** The form cannot be read. */
    MALFORMED,
    /** The right is lacking. */
    FORBIDDEN,
    /** The database does not answer; later it may. */
    DATABASE_AWAY,
    /** The client closed the connection: there is nobody to answer. */
    CLIENT_GONE,
    /** What should not happen. */
    OURS;

    private static final int DEEPEST = 20;

    static Failure of(Throwable failure) {
        if (has(failure, ViewExpiredException.class::isInstance)
                || has(failure, ProtectedViewException.class::isInstance)) {
            return EXPIRED;
        }
        if (has(failure, NotAllowedException.class::isInstance)) {
            return FORBIDDEN;
        }
        if (DatabaseOutage.isCauseOf(failure)) {
            return DATABASE_AWAY;
        }
        if (has(failure, Failure::isConnectionsEnd)) {
            return CLIENT_GONE;
        }
        return has(failure, Failure::isForged) ? MALFORMED : OURS;
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(kind);
    }

    /** By their words alone: PrimeFaces misses the nonce that each of our forms has, Faces a view that it never gave. */
    private static boolean isForged(Throwable cause) {
        String told = Objects.requireNonNullElse(cause.getMessage(), "");
        return cause instanceof UnreadableFormException
                || told.endsWith("CSP nonce")
                || told.startsWith("Unable to restore view");
    }

    /** The end of a file of ours is no client's fault. */
    private static boolean isOfTheServer(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(type -> type.startsWith("org.glassfish.grizzly.") || type.startsWith("org.apache.catalina."));
    }

    /** By name, for the server's classes are not there to compile against. */
    private static boolean isConnectionsEnd(Throwable cause) {
        String name = cause.getClass().getName();
        String told = Objects.requireNonNullElse(cause.getMessage(), "");
        return name.endsWith(".ClientAbortException")
                || (cause instanceof EOFException && isOfTheServer(cause))
                || told.equals("Broken pipe")
                || told.startsWith("Connection reset")
                || told.equals("Connection is closed");
    }
}
