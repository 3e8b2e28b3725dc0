package io.padron.web.errors;

import io.padron.web.rest.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The errors that have a page, each with its status and the key of its sentences. */
enum ErrorKind {
    NOT_FOUND(404, "not-found"),
    FORBIDDEN(403, "not-allowed"),
    EXPIRED(409, "page-expired"),
    REFUSED(400, "refused"),
    TOO_LARGE(413, "too-large"),
    UNAVAILABLE(503, "database-unavailable"),
    FAILURE(500, "unexpected");

    private final int status;
    private final String code;

    ErrorKind(int status, String code) {
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The kind with this code; empty for any other text. */
    static Optional<ErrorKind> findByCode(@Nullable String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The kind of error, from the status of the server or of {@link FailureFilter}. */
    static ErrorKind of(HttpServletRequest request) {
        if (request.getServletPath().equals("/errors/expired")) {
            return EXPIRED;
        }
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return switch (cause instanceof Throwable failure ? FailureType.of(failure) : FailureType.UNEXPECTED) {
            case EXPIRED -> EXPIRED;
            case FORBIDDEN -> FORBIDDEN;
            case DATABASE_UNAVAILABLE -> UNAVAILABLE;
            case MALFORMED, CLIENT_DISCONNECTED -> REFUSED;
            case UNEXPECTED -> ofStatus(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        };
    }

    private static ErrorKind ofStatus(@Nullable Object status) {
        return switch (status instanceof Integer code ? code : 500) {
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 413 -> TOO_LARGE;
            case 400, 405, 406, 411, 414, 415, 416, 417, 429, 431, 501 -> REFUSED;
            default -> FAILURE;
        };
    }

    /** The status to answer with: that of the server where it refused, for there are several of that kind. */
    int statusFor(HttpServletRequest request) {
        return this == REFUSED
                        && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
                        && given < 500
                ? given
                : status;
    }

    /** The problem for programs. */
    Problem toProblem(int answered, String number) {
        return switch (this) {
            case FAILURE -> Problem.ofFailure(number);
            case UNAVAILABLE -> Problem.databaseUnavailable();
            default -> Problem.ofHttpStatus(answered);
        };
    }
}
