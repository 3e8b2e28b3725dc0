package io.padron.web.errors;

import io.padron.web.FailureLog;
import io.padron.web.rest.Answers;
import io.padron.web.rest.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every error that nothing else has told in words: the page for people, the problem for programs. */
@WebServlet(urlPatterns = {"/errors/failure", "/errors/expired"})
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked == null) {
            shown(request, response);
            return;
        }
        ErrorKind kind = ErrorKind.of(request);
        String number = log(kind, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        if (response.isCommitted()) {
            return;
        }
        int status = kind.answered(request);
        response.setHeader("Cache-Control", "no-store");
        if (kind == ErrorKind.UNAVAILABLE) {
            response.setHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        if (asked.matches("/(api|openapi|metrics|health)(/.*)?")) {
            Answers.send(kind.problem(status, number), request, response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            new ErrorPage(kind, number).redirect(response);
        } else {
            response.setStatus(status);
            new ErrorPage(kind, number).write(getServletContext(), request, response);
        }
    }

    private static String log(ErrorKind kind, @Nullable Throwable cause) {
        if (kind == ErrorKind.UNAVAILABLE && cause != null) {
            FailureLog.databaseAway(cause);
        }
        return kind == ErrorKind.FAILURE ? FailureLog.write(cause) : "";
    }

    /** Where a page was led whose script asked, as the address says; to any other address there is no page. */
    private void shown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorKind kind = ErrorKind.coded(request.getParameter("kind")).orElse(ErrorKind.NOT_FOUND);
        String number = Objects.requireNonNullElse(request.getParameter("number"), "");
        response.setStatus(kind.status());
        new ErrorPage(kind, number.matches("[0-9a-f]{8}") ? number : "").write(getServletContext(), request, response);
    }
}
