package io.padron.access.accounts;

import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import java.util.Locale;
import java.util.Optional;

/** The policy for chosen passwords: long, and without the user's name. It requires no character classes. */
final class PasswordPolicy {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 200;

    private static final Messages MESSAGES = Messages.forClass(PasswordPolicy.class);

    private PasswordPolicy() {}

    static Optional<Issue> findViolation(String field, String userName, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(
                    Issue.error(field, "password-too-short", MESSAGES.get("password-too-short", MIN_LENGTH, length)));
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Issue.error(field, "password-too-long", MESSAGES.get("password-too-long", MAX_LENGTH)));
        }
        if (password.toLowerCase(Locale.ROOT).contains(userName)) {
            return Optional.of(Issue.error(field, "password-holds-name", MESSAGES.get("password-holds-name")));
        }
        return Optional.empty();
    }
}
