package io.padron.web.access;

import io.padron.web.Language;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/** Keeps in which language somebody wants the pages, and goes back to where they were. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale wanted = Language.parse(Objects.requireNonNullElse(request.getParameter("to"), ""))
                .orElse(Language.SPANISH);
        Cookie cookie = new Cookie(Language.COOKIE, wanted.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect(ReturnPath.safe(Objects.requireNonNullElse(request.getParameter("back"), "/")));
    }
}
