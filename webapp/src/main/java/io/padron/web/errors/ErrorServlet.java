package io.padron.web.errors;

import io.padron.access.NotAllowedException;
import io.padron.kernel.Messages;
import io.padron.web.FailureLog;
import io.padron.web.Language;
import io.padron.web.PageAddress;
import io.padron.web.access.ReturnPath;
import io.padron.web.rest.Answers;
import io.padron.web.rest.Problem;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Every error that nothing else has told in words: the page for people, the problem for programs. */
@WebServlet(urlPatterns = {"/errors/failure", "/errors/expired"})
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(ErrorServlet.class);

    private enum Kind {
        NOT_FOUND(404, "not-found"),
        FORBIDDEN(403, "not-allowed"),
        EXPIRED(409, "page-expired"),
        REFUSED(400, "refused"),
        FAILURE(500, "unexpected");

        private final int status;
        private final String code;

        Kind(int status, String code) {
            this.status = status;
            this.code = code;
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Throwable> cause =
                Optional.ofNullable((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        Kind kind = kind(request, cause);
        String number = kind == Kind.FAILURE ? FailureLog.write(cause.orElse(null)) : "";
        if (response.isCommitted()) {
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
                        && kind == Kind.REFUSED
                ? given
                : kind.status;
        response.setHeader("Cache-Control", "no-store");
        String asked =
                Objects.requireNonNullElse((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        if (asked.matches("/(api|openapi|metrics|health)(/.*)?")) {
            Answers.send(
                    kind == Kind.FAILURE ? Problem.failure(number) : Problem.ofTheProtocol(status), request, response);
        } else {
            response.setStatus(status);
            page(kind, number, request, response);
        }
    }

    private static Kind kind(HttpServletRequest request, Optional<Throwable> cause) {
        if (request.getServletPath().equals("/errors/expired") || caused(cause, ViewExpiredException.class)) {
            return Kind.EXPIRED;
        }
        if (caused(cause, NotAllowedException.class)) {
            return Kind.FORBIDDEN;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer code ? code : 500) {
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 400, 405, 406, 411, 413, 414, 415, 429, 431 -> Kind.REFUSED;
            default -> Kind.FAILURE;
        };
    }

    private static boolean caused(Optional<Throwable> failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure.orElse(null), Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(type::isInstance);
    }

    /** A page that expired is opened anew, and puts back what was typed; from any other the way leads to the start. */
    private static String way(Kind kind, HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (kind != Kind.EXPIRED || referer == null) {
            return "/";
        }
        try {
            // The server sends on to this page, with no word of where from; browsers know which page the form stood on.
            URI page = new URI(referer);
            String query = PageAddress.kept(page.getRawQuery());
            return ReturnPath.safe(Objects.requireNonNullElse(page.getRawPath(), "/") + "?"
                    + (query.isEmpty() ? "" : query + "&") + "expired=1");
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }

    private void page(Kind kind, String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = Language.chosen(request);
        String way = way(kind, request);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        try (InputStream template = getServletContext().getResourceAsStream("/WEB-INF/errors/error.html")) {
            response.getWriter()
                    .write(new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("{language}", locale.getLanguage())
                            .replace(
                                    "{title}",
                                    MESSAGES.get(kind.code + "-title").in(locale))
                            .replace("{text}", MESSAGES.get(kind.code, number).in(locale))
                            .replace("{way}", way.replace("&", "&amp;").replace("\"", "&quot;"))
                            .replace(
                                    "{back}",
                                    MESSAGES.get(way.equals("/") ? "back" : "reopen")
                                            .in(locale)));
        }
    }
}
