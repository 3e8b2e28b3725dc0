package io.padron.access;

import java.util.Optional;

/**
 * The users and scripts that may sign in, and their authentication.
 *
 * <p>Names do not depend on case. Passwords are stored only as PBKDF2-HMAC-SHA512 hashes, each with its own salt and
 * iteration count; a hash with fewer iterations than the present count is renewed when the user signs in.
 */
public interface Users {

    /** The name of the holder of the API token. */
    String TOKEN_HOLDER = "api-token";

    /** The name of the user with whose rights inbox files are loaded; it cannot sign in. */
    String INBOX = "inbox";

    /**
     * Checks a user's password. Unknown names take as long as known ones, and are refused with the same message.
     * Failures delay the next attempt for that user, longer each time, up to a minute; an attempt during the delay is
     * refused without a check and does not extend it. Failures from an address never lock out other users: the
     * passwords from an address with many failures are checked one at a time.
     *
     * @param address the client's address
     */
    @OpenToAll("the sign-in itself")
    SignInResult signIn(String name, String password, String address);

    /**
     * Authenticates the bearer token of {@code PADRON_API_TOKEN}. The right token is always accepted; after many wrong
     * ones from an address, further wrong ones are delayed, up to 15 minutes.
     *
     * @param address the client's address
     */
    @OpenToAll("the authentication of a script")
    TokenAuthenticationResult authenticateToken(String token, String address);

    /**
     * Finds a user, the holder of the API token, or {@link #INBOX}, with their present rights; empty for a deactivated
     * user.
     *
     * <p>For jobs that run for the user who submitted them. It requires no password, so its result must never be bound
     * to an unauthenticated request.
     */
    @OpenToAll("a job starts without a current user")
    Optional<Actor> findActor(String name);

    /**
     * Finds the user of a session with their present rights; empty when a new password or a deactivation has ended it.
     * Reads one row by its key.
     *
     * @param credentials as given by the sign-in
     */
    @OpenToAll("a request starts without a current user")
    Optional<Actor> findActor(String name, int credentials);

    /** Changes the password of the current user, when the present password is right. */
    @OpenToAll("users change their own password")
    PasswordChangeResult changePassword(String present, String next);

    /** Saves the preferences of the current user; empty ones stay unchanged. */
    @OpenToAll("users change their own preferences")
    void savePreferences(UserPreferences userPreferences);
}
