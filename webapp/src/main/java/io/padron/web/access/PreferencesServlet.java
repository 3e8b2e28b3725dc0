package io.padron.web.access;

import io.padron.access.CurrentUser;
import io.padron.access.UserPreferences;
import io.padron.access.Users;
import io.padron.web.Language;
import io.padron.web.ShortcutPreference;
import io.padron.web.ThemePreference;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/** Saves the user's language, theme and shortcut preference, and returns to the page. */
@WebServlet({"/language", "/theme", "/shortcuts"})
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Users users;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = Objects.requireNonNullElse(request.getParameter("to"), "");
        UserPreferences chosen = parsePreferences(request.getServletPath(), wanted);
        PreferenceCookies.addTo(chosen, request, response);
        if (CurrentUser.actor().isPresent()) {
            users.savePreferences(chosen);
        }
        response.sendRedirect(ReturnPath.sanitize(Objects.requireNonNullElse(request.getParameter("back"), "/")));
    }

    private static UserPreferences parsePreferences(String path, String wanted) {
        return switch (path) {
            case "/language" ->
                UserPreferences.NONE.withLanguage(Language.parse(wanted).map(Locale::getLanguage));
            case "/theme" -> UserPreferences.NONE.withTheme(ThemePreference.parse(wanted));
            default -> UserPreferences.NONE.withShortcuts(ShortcutPreference.parse(wanted));
        };
    }
}
