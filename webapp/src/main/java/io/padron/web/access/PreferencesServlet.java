package io.padron.web.access;

import io.padron.access.ActingUser;
import io.padron.access.Preferences;
import io.padron.access.Users;
import io.padron.web.Appearance;
import io.padron.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Keeps in which language and colours somebody wants the pages, and goes back to where they were. */
@WebServlet({"/language", "/theme"})
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Users users;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = Objects.requireNonNullElse(request.getParameter("to"), "");
        boolean ofLanguage = request.getServletPath().equals("/language");
        Preferences chosen = new Preferences(
                Optional.of(wanted)
                        .filter(text -> ofLanguage)
                        .flatMap(Language::parse)
                        .map(Locale::getLanguage),
                Optional.of(wanted).filter(text -> !ofLanguage).flatMap(Appearance::parse));
        PreferenceCookies.set(chosen, request, response);
        if (ActingUser.current().isPresent()) {
            users.prefer(chosen);
        }
        response.sendRedirect(ReturnPath.safe(Objects.requireNonNullElse(request.getParameter("back"), "/")));
    }
}
