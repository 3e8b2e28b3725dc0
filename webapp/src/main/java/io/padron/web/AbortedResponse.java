package io.padron.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Aborts a response that failed. When a servlet throws, the server ends the response properly, so that half a file
 * looks complete; the servlet API cannot abort, so the server's own connection is closed.
 */
final class AbortedResponse {

    private AbortedResponse() {}

    /** Cuts the connection if anything was sent; what was not makes room for the page of the error. */
    static void abort(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            ClientConnection.of(request).abort();
        } else {
            response.resetBuffer();
            response.setHeader("Content-Disposition", "inline");
        }
    }
}
