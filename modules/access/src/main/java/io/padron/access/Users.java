package io.padron.access;

import java.util.Optional;

/**
 * The people and scripts that may act, and how they are let in.
 *
 * <p>Names do not depend on case. Passwords are kept only as PBKDF2-HMAC-SHA512 hashes, each with its own salt and number
 * of rounds; a hash made with fewer rounds than today's is renewed when its owner signs in.
 */
public interface Users {

    /** The name under which the holder of the API token acts. */
    String TOKEN_HOLDER = "api-token";

    /** The name under which files of watched folders are loaded; nobody signs in with it. */
    String INBOX = "inbox";

    /**
     * Lets somebody in who knows a user's password. Unknown names take as long as known ones, and are refused in the same
     * words. Failures make the next attempt for that user wait, longer each time, up to a minute; an attempt made while
     * waiting is refused unread and prolongs nothing. Failures from an address keep no other user out: the passwords of an
     * address with many failures are only checked one at a time.
     *
     * @param address where the attempt comes from
     */
    @OpenToAll("how one gets in")
    SignIn signIn(String name, String password, String address);

    /**
     * Who acts with this bearer token, that of {@code PADRON_API_TOKEN}. The right one always gets in; after many wrong
     * ones from an address, further wrong ones are told to wait, up to 15 minutes.
     *
     * @param address where the attempt comes from
     */
    @OpenToAll("how a script gets in")
    Bearer bearer(String token, String address);

    /**
     * A user, the token's holder or {@link #INBOX}, with the rights they have now; empty when they are no longer let in.
     *
     * <p>This is a door for the inside: for a job that acts for who submitted it. It asks for no password, so what it
     * answers must never be bound to a request that has not proved who sends it.
     */
    @OpenToAll("a job starts with nobody acting")
    Optional<Actor> actor(String name);

    /**
     * Who goes on acting in a sign-in, with the rights they have now; empty when it has been ended by a new password or a
     * deactivation. Reads one row by its key.
     *
     * @param credentials as given by the sign-in
     */
    @OpenToAll("a request starts with nobody acting")
    Optional<Actor> actor(String name, int credentials);

    /** Gives who acts another password, when they know the present one. */
    @OpenToAll("everybody changes their own")
    PasswordChange changePassword(String present, String next);

    /** Keeps how who acts wants the pages, for the next time they sign in anywhere; what is empty stays as it was. */
    @OpenToAll("everybody chooses their own")
    void prefer(Preferences preferences);
}
