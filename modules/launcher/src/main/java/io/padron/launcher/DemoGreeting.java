package io.padron.launcher;

import java.util.Map;
import java.util.Optional;

/** What somebody needs who tries Padrón out: printed in a demonstration only, whose password is no secret. */
final class DemoGreeting {

    private DemoGreeting() {}

    /** The lines to print once the server is up; empty when this is no demonstration. */
    static Optional<String> of(Map<String, String> environment, Listener listener) {
        if (!"true".equals(environment.get("PADRON_DEMO"))) {
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
                        environment.getOrDefault("PADRON_ADMIN_PASSWORD", "(see above / véase arriba)"),
                        environment.getOrDefault("PADRON_API_TOKEN", "-")));
    }
}
