package io.padron.web.errors;

import io.padron.imports.UploadLimit;
import io.padron.kernel.Messages;
import io.padron.web.Language;
import io.padron.web.PageAddress;
import io.padron.web.access.ReturnPath;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The page of an error.
 *
 * @param number of the failure in the log, or empty
 */
record ErrorPage(ErrorKind kind, String number) {

    private static final Messages MESSAGES = Messages.forClass(ErrorPage.class);

    /** Writes it as a whole page. */
    void write(ServletContext files, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Language.chosenLocale(request);
        String way = returnAddress(request);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        try (InputStream template = files.getResourceAsStream("/WEB-INF/errors/error.html")) {
            send(
                    response,
                    new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("{language}", locale.getLanguage())
                            .replace(
                                    "{title}",
                                    MESSAGES.get(kind.code() + "-title").in(locale))
                            .replace(
                                    "{text}",
                                    MESSAGES.get(kind.code(), messageArgument()).in(locale))
                            .replace("{way}", way.replace("&", "&amp;").replace("\"", "&quot;"))
                            .replace(
                                    "{back}",
                                    MESSAGES.get(way.equals("/") ? "back" : "reopen")
                                            .in(locale)));
        }
    }

    /** Leads a page there whose script asked: it would show an error's page nowhere. */
    void redirect(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String answer = kind == ErrorKind.EXPIRED
                ? "<changes><eval><![CDATA[padron.expired();]]></eval></changes>"
                : "<redirect url=\"/errors/failure?kind=" + kind.code() + "&amp;number="
                        + URLEncoder.encode(number, StandardCharsets.UTF_8) + "\"/>";
        send(response, "<?xml version='1.0' encoding='UTF-8'?><partial-response>" + answer + "</partial-response>");
    }

    /** A download that failed before its first byte has taken the stream of bytes, and the server gives no writer then. */
    private static void send(HttpServletResponse response, String text) throws IOException {
        try {
            response.getWriter().write(text);
        } catch (IllegalStateException streamTaken) {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Object messageArgument() {
        return kind == ErrorKind.TOO_LARGE ? UploadLimit.MEGABYTES : number;
    }

    /** A page that expired is opened anew, and puts back what was typed; from any other the way leads to the start. */
    private String returnAddress(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (kind != ErrorKind.EXPIRED || referer == null) {
            return "/";
        }
        try {
            URI page = new URI(referer);
            String query = PageAddress.keepQuery(page.getRawQuery());
            return ReturnPath.sanitize(Objects.requireNonNullElse(page.getRawPath(), "/") + "?"
                    + (query.isEmpty() ? "" : query + "&") + "expired=1");
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }
}
