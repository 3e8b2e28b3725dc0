package io.padron.access.accounts;

import io.padron.access.Users;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule for user names. */
final class UserName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");
    private static final Set<String> RESERVED = Set.of(Users.TOKEN_HOLDER, Users.INBOX);

    private UserName() {}

    /** Returns the name as it is stored. */
    static String normalize(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the name is a valid user name. */
    static boolean isAllowed(String folded) {
        return isValid(folded) && !RESERVED.contains(folded);
    }

    static boolean isValid(String folded) {
        return FORM.matcher(folded).matches();
    }
}
