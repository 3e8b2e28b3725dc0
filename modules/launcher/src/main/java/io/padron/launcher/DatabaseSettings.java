package io.padron.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Which database holds the register. */
sealed interface DatabaseSettings {

    /** The one inside the process, under the home folder. */
    record Embedded() implements DatabaseSettings {
        @Override
        public String toString() {
            return "the embedded one";
        }
    }

    /** A PostgreSQL server; the name and the password may be empty when the address needs none. */
    record PostgreSql(String url, String user, String password) implements DatabaseSettings {

        /** The server's pool takes a user only with a password; one who needs none stands in the address. */
        String urlWithUser() {
            if (user.isEmpty() || !password.isEmpty()) {
                return url;
            }
            return url + (url.contains("?") ? "&" : "?") + "user=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "PostgreSQL";
        }
    }

    static DatabaseSettings read(Map<String, String> environment) throws StartRefused {
        String url = Setting.PADRON_DB_URL.in(environment);
        String user = Setting.PADRON_DB_USER.in(environment);
        String password = Setting.PADRON_DB_PASSWORD.asGiven(environment);
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty()) {
                throw StartRefused.badSetting("db-url-missing");
            }
            return new Embedded();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            // The address itself may hold a password: it is not repeated.
            throw StartRefused.badSetting("db-url-form");
        }
        if (user.isEmpty() && !password.isEmpty()) {
            throw StartRefused.badSetting("db-user-missing");
        }
        return new PostgreSql(url, user, password);
    }
}
