package io.padron.launcher;

import java.util.Map;

/** Every setting there is, by the name of its environment variable. What is not here is unknown to Padrón. */
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

    /** What it is set to, without blanks around it; empty when it is not set, or to blanks alone. */
    String in(Map<String, String> environment) {
        return asGiven(environment).strip();
    }

    /** What it is set to, blanks and all, as a password takes it; empty when it is not set. */
    String asGiven(Map<String, String> environment) {
        return environment.getOrDefault(name(), "");
    }
}
