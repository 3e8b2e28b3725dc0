package io.padron.access.accounts;

import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import java.util.Locale;
import java.util.Optional;

/** What a password that people choose must be: long, and not the user's name. Nothing is asked of its characters. */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Messages MESSAGES = Messages.beside(PasswordRule.class);

    private PasswordRule() {}

    static Optional<Issue> check(String field, String userName, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(
                    Issue.error(field, "password-too-short", MESSAGES.get("password-too-short", SHORTEST, length)));
        }
        if (length > LONGEST) {
            return Optional.of(Issue.error(field, "password-too-long", MESSAGES.get("password-too-long", LONGEST)));
        }
        if (password.toLowerCase(Locale.ROOT).contains(userName)) {
            return Optional.of(Issue.error(field, "password-holds-name", MESSAGES.get("password-holds-name")));
        }
        return Optional.empty();
    }
}
