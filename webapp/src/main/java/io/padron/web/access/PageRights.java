package io.padron.web.access;

import io.padron.access.Actor;
import io.padron.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that need a right: a user without it is refused when the page is opened, and not when its form is sent.
 * This saves work; the services themselves enforce the right.
 */
final class PageRights {

    private static final Map<String, Right> REQUIRED_RIGHTS = Map.ofEntries(
            Map.entry("/customers/new", Right.WRITE_CUSTOMERS),
            Map.entry("/customers/edit", Right.WRITE_CUSTOMERS),
            Map.entry("/customers/actions/new", Right.WRITE_CUSTOMERS),
            Map.entry("/imports/new", Right.RUN_IMPORTS),
            Map.entry("/imports/columns", Right.RUN_IMPORTS),
            Map.entry("/payments/new", Right.MANAGE_PAYMENT_METHODS),
            Map.entry("/users/list", Right.MANAGE_USERS),
            Map.entry("/users/new", Right.MANAGE_USERS),
            Map.entry("/users/user", Right.MANAGE_USERS));

    private PageRights() {}

    static boolean isAllowed(Actor actor, HttpServletRequest request) {
        String page = request.getServletPath().replaceFirst("\\.xhtml$", "");
        return Optional.ofNullable(REQUIRED_RIGHTS.get(page))
                .filter(right -> !actor.hasRight(right))
                .isEmpty();
    }
}
