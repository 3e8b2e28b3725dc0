package io.padron.web.errors;

import io.padron.web.FailureLog;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers every error without a body: a page for users, a problem for programs. */
@WebServlet(urlPatterns = {"/errors/failure", "/errors/expired"})
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked == null) {
            writePage(request, response);
            return;
        }
        ErrorKind kind = ErrorKind.of(request);
        String number = logFailure(kind, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        if (response.isCommitted()) {
            return;
        }
        int status = kind.statusFor(request);
        response.setHeader("Cache-Control", "no-store");
        if (kind == ErrorKind.UNAVAILABLE) {
            response.setHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        if (asked.matches("/(api|openapi|metrics|health)(/.*)?")) {
            JsonResponses.send(kind.toProblem(status, number), request, response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            new ErrorPage(kind, number).redirect(response);
        } else {
            response.setStatus(status);
            new ErrorPage(kind, number).write(getServletContext(), request, response);
        }
    }

    private static String logFailure(ErrorKind kind, @Nullable Throwable cause) {
        if (kind == ErrorKind.UNAVAILABLE && cause != null) {
            FailureLog.logDatabaseUnavailable(cause);
        }
        return kind == ErrorKind.FAILURE ? FailureLog.logFailure(cause) : "";
    }

    /** Writes the page at the address to which a script was redirected; no other address has a page. */
    private void writePage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorKind kind = ErrorKind.findByCode(request.getParameter("kind")).orElse(ErrorKind.NOT_FOUND);
        String number = Objects.requireNonNullElse(request.getParameter("number"), "");
        response.setStatus(kind.status());
        new ErrorPage(kind, number.matches("[0-9a-f]{8}") ? number : "").write(getServletContext(), request, response);
    }
}
