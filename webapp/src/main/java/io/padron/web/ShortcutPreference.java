package io.padron.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether single keys are shortcuts on the pages: what the reader chose, on when nothing. */
public final class ShortcutPreference {

    /** The cookie in which the choice is kept. */
    public static final String COOKIE = "padron-shortcuts";

    private ShortcutPreference() {}

    public static boolean isEnabled(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> parse(cookie.getValue()).stream())
                .findFirst()
                .orElse(true);
    }

    /** True of {@code on}, false of {@code off}; empty for any other text. */
    public static Optional<Boolean> parse(String text) {
        return Stream.of(true, false).filter(on -> name(on).equals(text)).findFirst();
    }

    /** As in cookies, addresses and pages: {@code on}. */
    public static String name(boolean on) {
        return on ? "on" : "off";
    }
}
