package io.padron.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Redirects to the sign-in page, which returns to the requested page. */
final class SignInRedirect {

    private SignInRedirect() {}

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestBody.drainOrClose(request, response);
        String back =
                ReturnPath.sanitize(request.getMethod().equals("GET") ? requestedPath(request) : refererPath(request));
        String address = request.getContextPath()
                + "/access/sign-in"
                + (back.equals("/") ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        if (isPartial(request)) {
            // A script of Faces asked: it follows this, and would show a redirect's page nowhere.
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;")
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }

    private static String requestedPath(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page that sent a form, with the query with which it was opened. */
    private static String refererPath(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return requestedPath(request);
        }
        try {
            URI page = new URI(referer);
            String query = page.getRawQuery();
            return Objects.requireNonNullElse(page.getRawPath(), "/") + (query == null ? "" : "?" + query);
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
