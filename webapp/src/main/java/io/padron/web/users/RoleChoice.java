package io.padron.web.users;

import io.padron.access.Role;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A role to choose, with a description. */
public record RoleChoice(String code, String label) implements Serializable {

    static List<RoleChoice> all(Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new RoleChoice(
                        role.name(), UiMessages.get("role-about-" + role.name()).in(locale)))
                .toList();
    }

    /** Returns the label of the role. */
    static String roleLabel(Role role, Locale locale) {
        return UiMessages.get("role-" + role.name()).in(locale);
    }

    static Optional<Role> parse(@Nullable String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst();
    }
}
