package io.padron.access;

/**
 * A user to be added.
 *
 * @param name 1 to 60 of a-z, 0-9, dot, dash, underscore and @; case does not matter
 * @param password at least 12 characters
 */
public record NewUser(String name, Role role, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "NewUser[" + name + ", " + role + "]";
    }
}
