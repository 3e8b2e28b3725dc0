package io.padron.web.access;

import io.padron.access.Preferences;
import io.padron.web.Appearance;
import io.padron.web.Language;
import io.padron.web.Shortcuts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Language, theme and shortcuts as cookies, so that no page has to ask the database for them, and the sign-in page has them too. */
final class PreferenceCookies {

    private PreferenceCookies() {}

    /** What was never chosen stays as the browser has it. */
    static void set(Preferences preferences, HttpServletRequest request, HttpServletResponse response) {
        preferences
                .language()
                .flatMap(Language::parse)
                .ifPresent(language -> response.addCookie(cookie(Language.COOKIE, language.getLanguage(), request)));
        preferences
                .theme()
                .ifPresent(theme -> response.addCookie(cookie(Appearance.COOKIE, Appearance.name(theme), request)));
        preferences
                .shortcuts()
                .ifPresent(on -> response.addCookie(cookie(Shortcuts.COOKIE, Shortcuts.name(on), request)));
    }

    private static Cookie cookie(String name, String text, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, text);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
