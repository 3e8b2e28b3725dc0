package io.padron.launcher;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Adds the reason phrases of statuses that the server does not know; else its status line would be {@code 422 CUSTOM}.
 */
final class StatusPhrases {

    private static final Map<Integer, String> UNKNOWN = Map.of(
            422, "Unprocessable Content",
            428, "Precondition Required",
            429, "Too Many Requests",
            507, "Insufficient Storage");

    private StatusPhrases() {}

    /**
     * Uses reflection, because the server has no API for this. If its internals change, the status lines stay as they
     * are.
     */
    static void register(ClassLoader server) {
        try {
            Method register = server.loadClass("org.glassfish.grizzly.http.util.HttpStatus")
                    .getDeclaredMethod("register", int.class, String.class);
            register.setAccessible(true);
            for (Map.Entry<Integer, String> status : UNKNOWN.entrySet()) {
                register.invoke(null, status.getKey(), status.getValue());
            }
        } catch (ReflectiveOperationException | RuntimeException changed) {
            Logger.getLogger(StatusPhrases.class.getName())
                    .log(Level.WARNING, "Status lines keep the server's phrases", changed);
        }
    }
}
