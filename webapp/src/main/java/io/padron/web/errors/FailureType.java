package io.padron.web.errors;

import io.padron.access.AccessDeniedException;
import io.padron.schema.DatabaseOutage;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import java.io.EOFException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies behind an exception that ended a request. */
enum FailureType {
    /** The form's page is not known to the server: too old, or never one of its pages. */
    EXPIRED,
    /** The form cannot be read. */
    MALFORMED,
    /** The right is lacking. */
    FORBIDDEN,
    /** The database does not answer; later it may. */
    DATABASE_UNAVAILABLE,
    /** The client closed the connection. */
    CLIENT_DISCONNECTED,
    /** What should not happen. */
    UNEXPECTED;

    private static final int MAX_DEPTH = 20;

    static FailureType of(Throwable failure) {
        if (hasCause(failure, ViewExpiredException.class::isInstance)
                || hasCause(failure, ProtectedViewException.class::isInstance)) {
            return EXPIRED;
        }
        if (hasCause(failure, AccessDeniedException.class::isInstance)) {
            return FORBIDDEN;
        }
        if (DatabaseOutage.isCauseOf(failure)) {
            return DATABASE_UNAVAILABLE;
        }
        if (hasCause(failure, FailureType::isConnectionClosed)) {
            return CLIENT_DISCONNECTED;
        }
        return hasCause(failure, FailureType::isForged) ? MALFORMED : UNEXPECTED;
    }

    private static boolean hasCause(Throwable failure, Predicate<Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .anyMatch(kind);
    }

    /** By their words alone: PrimeFaces misses the nonce that each of our forms has, Faces a view that it never gave. */
    private static boolean isForged(Throwable cause) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        return cause instanceof UnreadableFormException
                || message.endsWith("CSP nonce")
                || message.startsWith("Unable to restore view");
    }

    /** The end of a file of ours is no client's fault. */
    private static boolean isThrownByContainer(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(type -> type.startsWith("org.glassfish.grizzly.") || type.startsWith("org.apache.catalina."));
    }

    /** By name, for the server's classes are not there to compile against. */
    private static boolean isConnectionClosed(Throwable cause) {
        String name = cause.getClass().getName();
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        return name.endsWith(".ClientAbortException")
                || (cause instanceof EOFException && isThrownByContainer(cause))
                || message.equals("Broken pipe")
                || message.startsWith("Connection reset")
                || message.equals("Connection is closed");
    }
}
