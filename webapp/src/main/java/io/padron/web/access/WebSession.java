package io.padron.web.access;

import io.padron.access.SignInResult;
import io.padron.kernel.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The session of a signed-in user.
 *
 * @param credentials the number of the credentials of the sign-in, as in {@link io.padron.access.SignInResult.SignedIn}
 * @param binding SHA-256 of the second cookie, in Base64: the container's session ids alone are guessable
 * @param token the token that scripts of Padrón's pages send with a write
 */
record WebSession(String user, int credentials, String binding, String token, Instant startedAt)
        implements Serializable {

    static final String BINDING_COOKIE = "padron-binding";

    private static final String ATTRIBUTE = WebSession.class.getName();
    private static final Duration MAX_AGE = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Begins in a new container session, so that nothing of an earlier session of the same browser remains. */
    static void begin(SignInResult.SignedIn in, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        String secret = randomToken();
        WebSession session =
                new WebSession(in.actor().name(), in.credentials(), hash(secret), randomToken(), Instant.now());
        request.getSession().setAttribute(ATTRIBUTE, session);
        response.addCookie(bindingCookie(secret, request));
    }

    /** Continues with the credentials that the user has just changed. */
    void renewCredentials(int changed, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, new WebSession(user, changed, binding, token, startedAt));
    }

    /** The stay to which the request belongs; empty when there is none, or its second cookie is not the right one. */
    static Optional<WebSession> of(HttpServletRequest request) {
        HttpSession container = request.getSession(false);
        if (container == null || !(container.getAttribute(ATTRIBUTE) instanceof WebSession session)) {
            return Optional.empty();
        }
        Cookie[] cookies = request.getCookies();
        boolean bound = Stream.of(cookies == null ? new Cookie[0] : cookies)
                .anyMatch(cookie -> cookie.getName().equals(BINDING_COOKIE)
                        && equalInConstantTime(session.binding(), hash(cookie.getValue())));
        boolean young = session.startedAt().plus(MAX_AGE).isAfter(Instant.now());
        return bound && young ? Optional.of(session) : Optional.empty();
    }

    static void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession container = request.getSession(false);
        if (container != null) {
            container.invalidate();
        }
        Cookie gone = bindingCookie("", request);
        gone.setMaxAge(0);
        response.addCookie(gone);
    }

    boolean hasToken(HttpServletRequest request) {
        String shown = request.getHeader("X-CSRF-Token");
        return shown != null && equalInConstantTime(token, shown);
    }

    private static Cookie bindingCookie(String value, HttpServletRequest request) {
        Cookie cookie = new Cookie(BINDING_COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static String randomToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        return Base64.getEncoder().encodeToString(Sha256.hashText(secret));
    }

    private static boolean equalInConstantTime(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
