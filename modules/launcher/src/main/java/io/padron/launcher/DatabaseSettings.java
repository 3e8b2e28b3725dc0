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
        String url = Settings.text(environment, "PADRON_DB_URL", "");
        String user = Settings.text(environment, "PADRON_DB_USER", "");
        String password = environment.getOrDefault("PADRON_DB_PASSWORD", "");
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty()) {
                throw StartRefused.badSetting(
                        "PADRON_DB_USER or PADRON_DB_PASSWORD is set but PADRON_DB_URL is not;"
                                + " set it to jdbc:postgresql://host:port/database, or unset all three for the embedded database.");
            }
            return new Embedded();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            // The address itself may hold a password: it is not repeated.
            throw StartRefused.badSetting("PADRON_DB_URL does not begin with jdbc:postgresql: ;"
                    + " it takes jdbc:postgresql://host:port/database, or nothing for the embedded database.");
        }
        if (user.isEmpty() && !password.isEmpty()) {
            throw StartRefused.badSetting("PADRON_DB_PASSWORD is set but PADRON_DB_USER is not; set whose it is.");
        }
        return new PostgreSql(url, user, password);
    }
}
