package io.padron.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Protects the sign-in form from requests of other sites without a session: the page carries a random token, its browser
 * the same one in a cookie that other sites can neither read nor send with a form. The server keeps nothing.
 */
final class SignInToken {

    /** Of the hidden field. */
    static final String FIELD = "sign-in-token";

    static final String COOKIE = "padron-sign-in";

    private static final String ATTRIBUTE = SignInToken.class.getName();
    private static final int TOKEN_LENGTH = 43;

    private SignInToken() {}

    /** Makes sure that the browser has one, before the sign-in page is written; does nothing elsewhere. */
    static void issue(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getServletPath().matches("/access/sign-in(\\.xhtml)?")) {
            return;
        }
        Optional<String> known = findCookie(request);
        String token = known.orElseGet(WebSession::randomToken);
        request.setAttribute(ATTRIBUTE, token);
        if (known.isEmpty()) {
            Cookie cookie = new Cookie(COOKIE, token);
            cookie.setPath("/access");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
        }
    }

    /** What the form on the page to be written has to send. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String token ? token : "";
    }

    /** Whether the form that was sent stood on a page of ours in this browser. */
    static boolean isValid(HttpServletRequest request) {
        @Nullable String shown = request.getParameter(FIELD);
        return shown != null
                && findCookie(request)
                        .filter(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII)))
                        .isPresent();
    }

    private static Optional<String> findCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(token -> token.matches("[A-Za-z0-9_-]{" + TOKEN_LENGTH + "}"))
                .findFirst();
    }
}
