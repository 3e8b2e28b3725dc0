package io.padron.access;

import java.util.List;
import java.util.Optional;

/**
 * Who may sign in, kept by administrators.
 *
 * <p>Nobody is ever deleted: what they did names them. Passwords given here are random, for nobody has to think one up for
 * somebody else; their owners change them by {@link Users#changePassword}. A new password or a deactivation ends all
 * sign-ins of that user with their next request, and a role counts from there on. Nobody changes themselves here, and one
 * active administrator always remains, whoever else acts at the same time.
 */
public interface UserDirectory {

    /** Everybody, the active ones first, by name. */
    @Requires(Right.MANAGE_USERS)
    List<UserView> all();

    /** The user with this name. */
    @Requires(Right.MANAGE_USERS)
    Optional<UserView> find(String name);

    /**
     * Adds a user.
     *
     * @param name 1 to 60 of a-z, 0-9, dot, dash, underscore and @; case does not matter
     */
    @Requires(Right.MANAGE_USERS)
    UserCreation create(String name, Role role);

    /** Gives somebody else another role. */
    @Requires(Right.MANAGE_USERS)
    UserChange changeRole(String name, Role role);

    /** Gives somebody else a new password, {@link UserChange.Renewed}. */
    @Requires(Right.MANAGE_USERS)
    UserChange renewPassword(String name);

    /** Lets somebody else in no more. Jobs that act for them stop, too, and are not taken over. */
    @Requires(Right.MANAGE_USERS)
    UserChange deactivate(String name);

    /** Lets somebody in again, with the password and the role that they had. */
    @Requires(Right.MANAGE_USERS)
    UserChange reactivate(String name);

    /**
     * Creates the administrator {@code admin} when there is no user at all; otherwise does nothing, so that a password
     * given to a later start changes nothing.
     *
     * @param password for {@code admin}; empty to have a random one made
     * @return the random password, when one was made: show it once, it cannot be had again
     * @throws IllegalArgumentException when the password is none that a person could choose; with a sentence for the operator,
     *     in Spanish and in English, each on its line
     */
    @OpenToAll("runs at the first start, before there is anybody")
    Optional<String> ensureAdministrator(Optional<String> password);

    /**
     * Gives an administrator a new password and lets them in again: for the operator of the server, when nobody is left
     * who could.
     *
     * @return the password; empty when there is no administrator of this name
     */
    @OpenToAll("runs at a start, at the wish of who operates the server")
    Optional<String> recover(String name);
}
