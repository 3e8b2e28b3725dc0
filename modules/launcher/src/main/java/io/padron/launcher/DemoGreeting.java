package io.padron.launcher;

import java.util.Map;
import java.util.Optional;

/** The address, user and password for a demonstration, whose password is no secret. */
final class DemoGreeting {

    private DemoGreeting() {}

    /** Returns the lines to print when the server is up; empty outside a demonstration. */
    static Optional<String> of(Map<String, String> environment, Listener listener) {
        if (!Boolean.parseBoolean(Setting.PADRON_DEMO.readTrimmed(environment))) {
            return Optional.empty();
        }
        return Optional.of("""
                Demonstration / Demostración
                  %s
                  user / usuario        admin
                  password / contraseña %s
                  API token             %s
                The three sample files are being imported: see Carga masiva.""".formatted(
                        listener,
                        shown(Setting.PADRON_ADMIN_PASSWORD, environment, "(see above / véase arriba)"),
                        shown(Setting.PADRON_API_TOKEN, environment, "-")));
    }

    private static String shown(Setting setting, Map<String, String> environment, String absent) {
        String given = setting.readAsGiven(environment);
        return given.isBlank() ? absent : given;
    }
}
