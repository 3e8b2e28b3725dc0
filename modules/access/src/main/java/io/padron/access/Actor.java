package io.padron.access;

import java.util.Set;

/**
 * A user or script with its rights.
 *
 * @param name the user's sign-in name, or {@code api-token}
 */
public record Actor(String name, Set<Right> rights) {

    public Actor {
        rights = Set.copyOf(rights);
    }

    public Actor(String name, Role role) {
        this(name, role.rights());
    }

    public boolean hasRight(Right right) {
        return rights.contains(right);
    }
}
