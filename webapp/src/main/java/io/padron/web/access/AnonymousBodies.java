package io.padron.web.access;

import io.padron.web.ClientConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Reads the forms of those who are not signed in before a page works on them: a few at a time, and without waiting long for
 * their bytes. Clients that send slowly hold a few threads at most, never those of the people at work.
 */
final class AnonymousBodies {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 16;

    private static final Semaphore PERMITS = new Semaphore(AT_ONCE);

    private AnonymousBodies() {}

    /** Reads the form; false, and nothing is read, when too many are being read. */
    static boolean read(HttpServletRequest request) {
        if (!PERMITS.tryAcquire()) {
            return false;
        }
        ClientConnection connection = ClientConnection.of(request);
        try {
            connection.limitReads(LONGEST_PAUSE);
            request.getParameterMap();
            return true;
        } finally {
            connection.limitReads(USUAL_PAUSE);
            PERMITS.release();
        }
    }
}
