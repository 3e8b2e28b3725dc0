package io.padron.web.access;

import io.padron.web.ClientConnection;
import io.padron.web.access.clients.ClientAddressResolver;
import io.padron.web.access.clients.FormReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Handles the bodies of requests in access control. Forms of users who are not signed in are read before a page handles
 * them: a few at a time, and with a deadline, so that slow clients hold a few threads at most. The body of a refused
 * request is not awaited.
 */
final class RequestBody {

    private static final Duration FORM_READ_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_CONCURRENT_FORMS = 16;

    private static final int MAX_FORMS_PER_CLIENT = 4;
    private static final Duration FORM_DEADLINE = Duration.ofSeconds(10);

    private static final FormReader FORMS = new FormReader(MAX_CONCURRENT_FORMS, MAX_FORMS_PER_CLIENT, FORM_DEADLINE);

    /** Has arrived with the request itself, mostly. */
    private static final long MAX_DRAINED_BYTES = 65_536;

    private static final long MAX_DISCARDED_BYTES = 256L << 20;

    private RequestBody() {}

    /** Reads the form; false, and nothing is read, when too many are being read. One that is late fails, its connection cut. */
    static boolean readForm(HttpServletRequest request) throws IOException {
        return FORMS.readForm(
                ClientAddressResolver.CONFIGURED.resolve(request),
                new RequestForm(request, ClientConnection.of(request)));
    }

    private record RequestForm(HttpServletRequest request, ClientConnection connection) implements FormReader.Form {

        @Override
        public void read() {
            try {
                connection.limitReads(FORM_READ_TIMEOUT);
                request.getParameterMap();
            } finally {
                connection.limitReads(DEFAULT_READ_TIMEOUT);
            }
        }

        @Override
        public void abort() {
            connection.abort();
        }
    }

    /**
     * Takes what has arrived already, for a server that closes over unread bytes takes its answer back; and closes the
     * connection after the answer where more would come.
     */
    static void drainOrClose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        boolean endless = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (length <= 0 && !endless) {
            return;
        }
        long left = length - drainArrivedBytes(request);
        if (endless || left > 0) {
            response.setHeader("Connection", "close");
        }
    }

    /**
     * Reads and discards the refused body of a signed-in user, so that the response arrives: many clients read it only
     * after they have sent everything. A body larger than this is left unread, and the connection is closed.
     */
    static void discard(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > MAX_DISCARDED_BYTES) {
            drainOrClose(request, response);
            return;
        }
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[(int) MAX_DRAINED_BYTES];
        int read = 0;
        while (read >= 0) {
            read = body.read(buffer);
        }
    }

    private static long drainArrivedBytes(HttpServletRequest request) throws IOException {
        try {
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[8_192];
            long taken = 0;
            while (taken < MAX_DRAINED_BYTES && body.available() > 0) {
                taken += Math.max(0, body.read(buffer, 0, Math.min(buffer.length, body.available())));
            }
            return taken;
        } catch (IllegalStateException readAsForm) {
            return 0;
        }
    }
}
