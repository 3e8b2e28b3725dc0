package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The administrator's first password and the API token. Both stay in the environment, where the application reads them;
 * the launcher checks only their form and never prints them.
 */
final class Secrets {

    /** The minimum for all passwords of users; the application checks it again. */
    private static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 200;
    private static final String ADMINISTRATOR = "admin";

    private static final int SHORTEST_TOKEN = 32;
    private static final int LONGEST_TOKEN = 200;

    /** The characters that every client can send in a header (RFC 6750). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private Secrets() {}

    static void checkToken(Map<String, String> environment) throws StartRefusedException {
        checkToken(Setting.PADRON_API_TOKEN.readAsGiven(environment));
    }

    /** Returns what is wrong with the administrator's first password; empty when it is valid or not set. */
    static Optional<Sentence> passwordProblem(Map<String, String> environment) {
        String password = Setting.PADRON_ADMIN_PASSWORD.readAsGiven(environment);
        if (password.isBlank()) {
            return Optional.empty();
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            return Optional.of(Sentence.of("admin-password-length", length, SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        if (password.toLowerCase(Locale.ROOT).contains(ADMINISTRATOR)) {
            return Optional.of(Sentence.of("admin-password-name", ADMINISTRATOR));
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(Sentence.of("admin-password-control"));
        }
        return Optional.empty();
    }

    private static void checkToken(String token) throws StartRefusedException {
        if (token.isBlank()) {
            return;
        }
        if (token.length() < SHORTEST_TOKEN || token.length() > LONGEST_TOKEN) {
            throw StartRefusedException.badSetting("api-token-length", token.length(), SHORTEST_TOKEN, LONGEST_TOKEN);
        }
        if (!TOKEN.matcher(token).matches()) {
            throw StartRefusedException.badSetting("api-token-form");
        }
    }
}
