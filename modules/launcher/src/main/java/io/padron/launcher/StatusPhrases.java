package io.padron.launcher;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The phrases of statuses that the server has not learnt yet: its status line would say {@code 422 CUSTOM}. */
final class StatusPhrases {

    private static final Map<Integer, String> UNKNOWN = Map.of(
            422, "Unprocessable Content",
            428, "Precondition Required",
            429, "Too Many Requests",
            507, "Insufficient Storage");

    private StatusPhrases() {}

    /** The server offers no way for this; where its inside is another one, the status line stays as it is. */
    static void teach(ClassLoader server) {
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
