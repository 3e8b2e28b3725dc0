package io.padron.access;

import java.util.EnumSet;
import java.util.Set;

/** The role of a user: a named set of rights. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Right.class)),
    OPERATOR(EnumSet.complementOf(EnumSet.of(Right.MANAGE_USERS, Right.MANAGE_PAYMENT_METHODS))),
    READ_ONLY(EnumSet.of(Right.READ_CUSTOMERS, Right.READ_PAYMENT_METHODS, Right.READ_IMPORTS, Right.CHECK_IDENTITY));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    public Set<Right> rights() {
        return rights;
    }
}
