package io.padron.web.errors;

import io.padron.web.ClientConnection;
import io.padron.web.FailureLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands around everything, so that each failure of a request is answered and logged in one place: the server itself would
 * write a stack trace for whatever a client makes up.
 */
public class FailureFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            ClientConnection.runWith(request, () -> chain.doFilter(new LenientRequest(request), response));
        } catch (IOException | ServletException | RuntimeException failed) {
            handleFailure(failed, request, response);
        }
    }

    private static void handleFailure(Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FailureType kind = FailureType.of(failed);
        if (kind == FailureType.CLIENT_DISCONNECTED) {
            FailureLog.logClientDisconnect(request.getMethod(), request.getRequestURI());
            if (!response.isCommitted()) {
                // A proxy that still reads the response must not take it for a success.
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            return;
        }
        if (response.isCommitted()) {
            handleCommitted(kind, failed);
            return;
        }
        response.resetBuffer();
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failed);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        try {
            request.getRequestDispatcher("/errors/failure").forward(request, response);
        } finally {
            // The server would answer and log the failure once more, under another number.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        }
    }

    /** The response is committed: its writer has aborted it. */
    private static void handleCommitted(FailureType kind, Exception failed) {
        if (kind == FailureType.DATABASE_UNAVAILABLE) {
            FailureLog.logDatabaseUnavailable(failed);
        } else if (kind == FailureType.UNEXPECTED) {
            FailureLog.logFailure(failed);
        }
    }
}
