package io.padron.web.access;

import io.padron.access.UserPreferences;
import io.padron.web.Language;
import io.padron.web.ShortcutPreference;
import io.padron.web.ThemePreference;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Language, theme and shortcuts as cookies, so that no page has to ask the database for them, and the sign-in page has them too. */
final class PreferenceCookies {

    private PreferenceCookies() {}

    /** What was never chosen stays as the browser has it. */
    static void addTo(UserPreferences userPreferences, HttpServletRequest request, HttpServletResponse response) {
        userPreferences
                .language()
                .flatMap(Language::parse)
                .ifPresent(
                        language -> response.addCookie(createCookie(Language.COOKIE, language.getLanguage(), request)));
        userPreferences
                .theme()
                .ifPresent(theme ->
                        response.addCookie(createCookie(ThemePreference.COOKIE, ThemePreference.name(theme), request)));
        userPreferences
                .shortcuts()
                .ifPresent(on -> response.addCookie(
                        createCookie(ShortcutPreference.COOKIE, ShortcutPreference.name(on), request)));
    }

    private static Cookie createCookie(String name, String text, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, text);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
