package io.padron.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends who asked for a page to the sign-in page, which comes back to what was asked for. */
final class SignInRedirect {

    private SignInRedirect() {}

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        boolean returnable = request.getMethod().equals("GET") || isPartial(request);
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        String back = returnable && !asked.equals("/") ? ReturnPath.safe(asked) : "/";
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

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
