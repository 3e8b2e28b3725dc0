package io.padron.access;

import java.util.List;
import java.util.Optional;

/**
 * The users, managed by administrators.
 *
 * <p>A user is never deleted, because the history names them. Passwords that are set here are random; their owners
 * change them by {@link Users#changePassword}. A new password or a deactivation ends all sessions of that user at their
 * next request, and a new role takes effect there. Administrators cannot change their own account here, and one active
 * administrator always remains, also under concurrent changes.
 */
public interface UserDirectory {

    /** Returns all users, active ones first, by name. */
    @Requires(Right.MANAGE_USERS)
    List<UserView> findAll();

    /** Finds the user with this name. */
    @Requires(Right.MANAGE_USERS)
    Optional<UserView> findByName(String name);

    /**
     * Adds a user.
     *
     * @param name 1 to 60 of a-z, 0-9, dot, dash, underscore and @; case does not matter
     */
    @Requires(Right.MANAGE_USERS)
    UserCreationResult createUser(String name, Role role);

    /** Changes the role of another user. */
    @Requires(Right.MANAGE_USERS)
    UserChangeResult changeRole(String name, Role role);

    /** Sets a new random password for another user: {@link UserChangeResult.PasswordRenewed}. */
    @Requires(Right.MANAGE_USERS)
    UserChangeResult renewPassword(String name);

    /** Deactivates another user. Jobs that run with the user's rights also stop, and no node takes them over. */
    @Requires(Right.MANAGE_USERS)
    UserChangeResult deactivateUser(String name);

    /** Reactivates a user with the same password and role. */
    @Requires(Right.MANAGE_USERS)
    UserChangeResult reactivateUser(String name);

    /**
     * Creates the administrator {@code admin} when there is no user at all; otherwise does nothing, so that the
     * password of a later start has no effect.
     *
     * @param password for {@code admin}; empty for a random one
     * @return the random password, when one was created: show it once, it cannot be read again
     * @throws IllegalArgumentException when the password violates the password policy; the message has a sentence for
     *         the operator in Spanish and one in English, on a line each
     */
    @OpenToAll("runs at the first start, before there is any user")
    Optional<String> ensureAdministrator(Optional<String> password);

    /**
     * Sets a new password for an administrator and reactivates the user: for the operator of the server, when no
     * administrator can sign in.
     *
     * @return the password; empty when there is no administrator of this name
     */
    @OpenToAll("runs at a start, by order of the operator")
    Optional<String> recoverAdministrator(String name);
}
