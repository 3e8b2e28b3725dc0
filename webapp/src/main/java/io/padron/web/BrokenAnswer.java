package io.padron.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Makes an answer that failed look failed. When a servlet throws, the server ends in good order what is under way, so that
 * half a file arrives as a whole one; servlets have no word for breaking off, therefore the server's own is used.
 */
final class BrokenAnswer {

    /** From the request to its connection, in Payara's web container on Grizzly. */
    private static final List<String> WAY =
            List.of("getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection");

    private BrokenAnswer() {}

    /** Cuts the connection if anything was sent; what was not makes room for the page of the error. */
    static void leave(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            cut(request);
        } else {
            response.resetBuffer();
            response.setHeader("Content-Disposition", "inline");
        }
    }

    /** By name, for the server's classes are not there to compile against. */
    private static void cut(HttpServletRequest request) {
        try {
            Object connection = request;
            for (String step : WAY) {
                connection = connection.getClass().getMethod(step).invoke(connection);
            }
            connection.getClass().getMethod("terminateSilently").invoke(connection);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("The server cannot break off an answer", other);
        }
    }
}
