package io.padron.launcher;

import java.util.Map;

/** All settings, by the names of their environment variables. */
enum Setting {
    PADRON_HOME,
    PADRON_PORT,
    PADRON_ADDRESS,
    PADRON_ADMIN_PASSWORD,
    PADRON_RECOVER_ADMIN,
    PADRON_API_TOKEN,
    PADRON_DB_URL,
    PADRON_DB_USER,
    PADRON_DB_PASSWORD,
    PADRON_WORKERS,
    PADRON_BROKER_URL,
    PADRON_BROKER_USER,
    PADRON_BROKER_PASSWORD,
    PADRON_FILES,
    PADRON_NODE,
    PADRON_PROXIES,
    PADRON_TIME_ZONE,
    PADRON_CUSTOMERS,
    PADRON_DEMO;

    /** Returns the value without surrounding blanks; empty when it is absent or blank. */
    String readTrimmed(Map<String, String> environment) {
        return readAsGiven(environment).strip();
    }

    /** Returns the value with its blanks, as a password needs it; empty when it is absent. */
    String readAsGiven(Map<String, String> environment) {
        return environment.getOrDefault(name(), "");
    }
}
