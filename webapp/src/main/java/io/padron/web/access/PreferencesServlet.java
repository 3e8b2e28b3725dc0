package io.padron.web.access;

import io.padron.access.ActingUser;
import io.padron.access.Preferences;
import io.padron.access.Users;
import io.padron.web.Appearance;
import io.padron.web.Language;
import io.padron.web.Shortcuts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/** Keeps in which language and colours somebody wants the pages, and whether keys are shortcuts, and goes back to where they were. */
@WebServlet({"/language", "/theme", "/shortcuts"})
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Users users;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = Objects.requireNonNullElse(request.getParameter("to"), "");
        Preferences chosen = chosen(request.getServletPath(), wanted);
        PreferenceCookies.set(chosen, request, response);
        if (ActingUser.current().isPresent()) {
            users.prefer(chosen);
        }
        response.sendRedirect(ReturnPath.safe(Objects.requireNonNullElse(request.getParameter("back"), "/")));
    }

    private static Preferences chosen(String path, String wanted) {
        return switch (path) {
            case "/language" ->
                Preferences.NONE.withLanguage(Language.parse(wanted).map(Locale::getLanguage));
            case "/theme" -> Preferences.NONE.withTheme(Appearance.parse(wanted));
            default -> Preferences.NONE.withShortcuts(Shortcuts.parse(wanted));
        };
    }
}
