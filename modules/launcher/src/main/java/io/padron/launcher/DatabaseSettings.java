package io.padron.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The database that holds the register. */
sealed interface DatabaseSettings {

    /** The database inside the process, with its files in the home folder. */
    record Embedded() implements DatabaseSettings {
        @Override
        public String toString() {
            return "the embedded one";
        }
    }

    /** A PostgreSQL server; user and password may be empty. */
    record PostgreSql(String url, String user, String password) implements DatabaseSettings {

        /** The server's pool accepts a user only with a password; a user without a password goes into the URL. */
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

    static DatabaseSettings read(Map<String, String> environment) throws StartRefusedException {
        String url = Setting.PADRON_DB_URL.readTrimmed(environment);
        String user = Setting.PADRON_DB_USER.readTrimmed(environment);
        String password = Setting.PADRON_DB_PASSWORD.readAsGiven(environment);
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty()) {
                throw StartRefusedException.badSetting("db-url-missing");
            }
            return new Embedded();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            // The URL may contain a password, so the message does not repeat it.
            throw StartRefusedException.badSetting("db-url-form");
        }
        if (user.isEmpty() && !password.isEmpty()) {
            throw StartRefusedException.badSetting("db-user-missing");
        }
        return new PostgreSql(url, user, password);
    }
}
