package io.padron.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Makes an answer that failed look failed. When a servlet throws, the server ends in good order what is under way, so that
 * half a file arrives as a whole one; servlets have no word for breaking off, therefore the server's own is used.
 */
final class BrokenAnswer {

    private BrokenAnswer() {}

    /** Cuts the connection if anything was sent; what was not makes room for the page of the error. */
    static void leave(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            ClientConnection.of(request).cut();
        } else {
            response.resetBuffer();
            response.setHeader("Content-Disposition", "inline");
        }
    }
}
