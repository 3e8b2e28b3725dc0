package io.padron.access.accounts;

import io.padron.access.Users;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a user may be called. */
final class UserName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");
    private static final Set<String> RESERVED = Set.of(Users.TOKEN_HOLDER, Users.INBOX);

    private UserName() {}

    /** As it is kept. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody may be called so. */
    static boolean isFree(String folded) {
        return isName(folded) && !RESERVED.contains(folded);
    }

    static boolean isName(String folded) {
        return FORM.matcher(folded).matches();
    }
}
