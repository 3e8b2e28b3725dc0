package io.padron.web.rest;

import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.List;
import java.util.Optional;

/**
 * Why a request is refused, before it is said in a language.
 *
 * @param status the HTTP status
 * @param code kebab-case, stable, for programs
 * @param issues with status 422: what is wrong with which field
 * @param customerId with a duplicate: the customer there is
 */
public record Problem(int status, String code, Message message, List<Issue> issues, Optional<String> customerId) {
    /** The Retry-After of a problem whose cause is an unavailable service. */
    public static final String RETRY_AFTER_SECONDS = "10";

    private static final Messages MESSAGES = Messages.forClass(Problem.class);
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    public Problem {
        issues = List.copyOf(issues);
    }

    /** A problem whose sentence stands in this package's bundle under its code. */
    public static Problem of(int status, String code, Object... arguments) {
        return of(status, code, message(code, arguments));
    }

    /** A sentence of this package's bundle. */
    public static Message message(String key, Object... arguments) {
        return MESSAGES.get(key, arguments);
    }

    public static Problem of(int status, String code, Message message) {
        return new Problem(status, code, message, List.of(), Optional.empty());
    }

    /** 422: what was sent makes no sense. */
    public static Problem invalid(List<Issue> issues) {
        return new Problem(UNPROCESSABLE, "invalid", message("invalid"), issues, Optional.empty());
    }

    /** 422 for one field. */
    public static Problem invalid(Issue issue) {
        return invalid(List.of(issue));
    }

    /** 422 under a code of its own. */
    public Problem withCode(String otherCode) {
        return new Problem(status, otherCode, message, issues, customerId);
    }

    /** 409: a conflict with the code and message of the issue. */
    public static Problem conflict(Issue issue) {
        return new Problem(CONFLICT, issue.code(), issue.message(), List.of(issue), Optional.empty());
    }

    /** 409: there is such a customer already. */
    public static Problem duplicate(Issue issue, String code, String customerId) {
        return new Problem(CONFLICT, code, issue.message(), List.of(issue), Optional.of(customerId));
    }

    public static Problem notFound() {
        return of(404, "not-found");
    }

    /** 413: the file is larger than any that is taken. */
    public static Problem fileTooLarge(long megabytes) {
        return of(413, "file-too-large", megabytes);
    }

    /** What the protocol itself refuses, whichever layer noticed. */
    public static Problem ofHttpStatus(int status) {
        return switch (status) {
            case 400 -> of(status, "malformed-request");
            case 403 -> of(status, "not-allowed");
            case 404 -> notFound();
            case 405 -> of(status, "method-not-allowed");
            case 406 -> of(status, "not-acceptable");
            case 413 -> of(status, "too-large");
            case 415 -> of(status, "unsupported-media-type");
            default -> of(status, "refused");
        };
    }

    /** 503: the database does not answer; {@link #RETRY_AFTER_SECONDS} goes with it as Retry-After. */
    public static Problem databaseUnavailable() {
        return of(503, "database-unavailable");
    }

    /** 500: what should not happen, under its number in the log. */
    public static Problem ofFailure(String number) {
        return of(500, "unexpected", number);
    }

    /** To leave a resource's method with it. */
    public ProblemException toException() {
        return new ProblemException(this);
    }
}
