package io.padron.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which of the two languages to answer. Nothing but these two ever comes from a request. */
public final class Language {

    /** With the numbers of Mexico: 1,234.5. */
    public static final Locale SPANISH = Locale.forLanguageTag("es-MX");

    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The cookie in which the choice of a page's reader is kept. */
    public static final String COOKIE = "padron-language";

    private static final List<Locale> BOTH = List.of(SPANISH, ENGLISH);

    private Language() {}

    /** For pages: what the reader chose, else as {@link #acceptedLocale}. */
    public static Locale chosenLocale(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> parse(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> acceptedLocale(request));
    }

    /** For programs: the first of {@code Accept-Language} that there is; Spanish when there is none. */
    public static Locale acceptedLocale(HttpServletRequest request) {
        return acceptedLocale(request.getHeader("Accept-Language"));
    }

    /** The first that this {@code Accept-Language} wants; Spanish when it wants neither, or makes no sense. */
    public static Locale acceptedLocale(@Nullable String header) {
        try {
            return header == null
                    ? SPANISH
                    : Locale.LanguageRange.parse(header).stream()
                            .filter(wanted -> wanted.getWeight() > 0)
                            .map(wanted -> Locale.forLanguageTag(wanted.getRange()))
                            .flatMap(wanted -> parse(wanted.getLanguage()).stream())
                            .findFirst()
                            .orElse(SPANISH);
        } catch (IllegalArgumentException malformed) {
            return SPANISH;
        }
    }

    /** The language with this code; empty for any text but {@code es} and {@code en}. */
    public static Optional<Locale> parse(String code) {
        return BOTH.stream().filter(known -> known.getLanguage().equals(code)).findFirst();
    }
}
