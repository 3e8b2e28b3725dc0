package io.padron.web;

import io.padron.access.Theme;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which colours to show a page: what the reader chose, light when nothing. */
public final class ThemePreference {

    /** The cookie in which the choice is kept. */
    public static final String COOKIE = "padron-theme";

    private ThemePreference() {}

    public static Theme chosenTheme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> parse(cookie.getValue()).stream())
                .findFirst()
                .orElse(Theme.LIGHT);
    }

    /** The theme that the text names in lower case; empty for any other text. */
    public static Optional<Theme> parse(String text) {
        return Stream.of(Theme.values())
                .filter(theme -> name(theme).equals(text))
                .findFirst();
    }

    /** As in cookies, addresses and style sheets: {@code light}. */
    public static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
