package io.padron.web.access;

import io.padron.access.Actor;
import io.padron.access.Right;
import io.padron.imports.UploadLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * Limits on request bodies before they are read. The servlet of the pages writes parts of {@code multipart/*} to disk
 * while they arrive, up to the size of the largest import, for every page: so only the upload page accepts them, from
 * users who may load files. A public address accepts a form of a few fields. A body whose announced size is too large
 * is refused at once; one without an announced size is cut at the same limit by its reader.
 */
final class BodyRules {

    /** Of the sign-in form, with the longest name, password and address to come back to, all of it encoded. */
    private static final long MAX_UNAUTHENTICATED_BYTES = 16 * 1024;

    /** Of the largest form and of the largest JSON document; what reads them has closer limits. */
    private static final long MAX_FORM_BYTES = 2L << 20;

    /** What a form with a file has besides the file. */
    private static final long MULTIPART_OVERHEAD_BYTES = 8_192;

    private BodyRules() {}

    /** Whether a file may come with this request. */
    static boolean isMisplacedUpload(HttpServletRequest request, Optional<Actor> actor) {
        String type = request.getContentType();
        boolean multipart =
                type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
        boolean upload = isUploadPage(request)
                && actor.filter(who -> who.hasRight(Right.RUN_IMPORTS)).isPresent();
        return multipart && !upload;
    }

    /** Checks the body of a request to a public address; empty when it is accepted. */
    static Optional<AccessRefusal> checkUnauthenticated(HttpServletRequest request) {
        if (request.getContentLengthLong() > MAX_UNAUTHENTICATED_BYTES) {
            return Optional.of(AccessRefusal.TOO_LARGE);
        }
        // No browser sends a form without saying how long it is.
        boolean endless = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        return endless ? Optional.of(AccessRefusal.LENGTH_REQUIRED) : Optional.empty();
    }

    /** Whether the body is larger, by its own header, than anything that is taken at this address. */
    static boolean isTooLarge(HttpServletRequest request) {
        long most = MAX_FORM_BYTES;
        if (isUploadByRest(request)) {
            most = UploadLimit.BYTES;
        } else if (isUploadPage(request)) {
            most = UploadLimit.BYTES + MULTIPART_OVERHEAD_BYTES;
        }
        return request.getContentLengthLong() > most;
    }

    private static boolean isUploadPage(HttpServletRequest request) {
        return request.getServletPath().matches("/imports/new(\\.xhtml)?");
    }

    static boolean isUploadByRest(HttpServletRequest request) {
        return request.getRequestURI().matches("/api/v1/imports/?");
    }
}
