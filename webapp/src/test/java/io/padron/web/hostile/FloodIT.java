package io.padron.web.hostile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.access.SessionClient;
import io.padron.web.hostile.RawHttpClient.RawResponse;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A client that is not signed in makes neither heap nor disk nor log grow. With {@code -Dpadron.flood=large} it sends
 * 50,000 requests, 500 aborted uploads and 1,000 malformed requests of each kind; otherwise a few of each.
 */
@ExtendWith(SharedPadron.class)
class FloodIT {

    private static final boolean LARGE = "large".equals(System.getProperty("padron.flood"));
    private static final int REQUESTS = LARGE ? 50_000 : 2_000;
    private static final int UPLOADS = LARGE ? 500 : 20;
    private static final int MALFORMED = LARGE ? 1_000 : 10;

    /** Room for the server's own caches. */
    private static final long HEAP = 12L << 20;

    /** One line per upload that a signed-in client aborts, and the rate-limited lines of the server's loggers. */
    private static final long LOG = 60_000 + 250L * UPLOADS;

    private static final List<String> OPEN = List.of(
            "/access/sign-in",
            "/access/sign-in?back=%2Fcustomers%2Flist",
            "/access/help",
            "/",
            "/customers/list",
            "/nothing/here",
            "/language?to=en&back=%2F",
            "/errors/failure",
            "/errors/expired",
            "/health",
            "/api/v1/customers",
            "/jakarta.faces.resource/padron.css.xhtml?ln=padron");

    private final RunningPadron padron;
    private final RawHttpClient client;

    FloodIT(RunningPadron padron) {
        this.padron = padron;
        this.client = new RawHttpClient(padron);
    }

    @Test
    void nothingOpenBeginsASession() throws IOException {
        for (String path : OPEN) {
            RawResponse rawResponse =
                    client.sendRequest(MalformedRequest.get(path).toHttpText(""));
            assertFalse(rawResponse.head().contains("Set-Cookie: padron="), () -> path + "\n" + rawResponse.head());
        }
    }

    @Test
    void aClientWithoutASignInLeavesTheServerAsItWas() throws IOException {
        new SessionClient(padron).signIn("access/sign-in", SharedPadron.PASSWORD);
        // The server starts threads, each with its own buffers, until it has enough.
        sendRequests(500, 20, 10);
        ServerResourceUsage before = ServerResourceUsage.of(padron);
        assertTrue(before.sessions() > 0, "that of the sign-in");
        long begun = System.nanoTime();
        sendRequests(REQUESTS, UPLOADS, MALFORMED);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        ServerResourceUsage after = awaitReleasedResources(before);
        System.out.printf(
                "Flood: %d requests, %d uploads, %d of each malformed kind in %d s: sessions %d to %d, heap %d to %d KB,"
                        + " files %d to %d, log %d bytes more%n",
                REQUESTS,
                UPLOADS,
                MALFORMED,
                seconds,
                before.sessions(),
                after.sessions(),
                before.heap() >> 10,
                after.heap() >> 10,
                before.files().size(),
                after.files().size(),
                after.log() - before.log());
        assertAll(
                () -> assertTrue(after.sessions() <= before.sessions(), "sessions"),
                () -> assertTrue(after.heap() - before.heap() < HEAP, "heap"),
                () -> assertEquals(before.files(), after.files()),
                () -> assertTrue(
                        after.log() - before.log() < LOG, () -> padron.readLog().substring((int) before.log())));
    }

    /** The server notices a closed connection later than the client, and releases it later still. */
    private ServerResourceUsage awaitReleasedResources(ServerResourceUsage before) throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        ServerResourceUsage now = ServerResourceUsage.of(padron);
        while ((!now.files().equals(before.files()) || now.heap() - before.heap() >= HEAP)
                && System.nanoTime() < limit) {
            now = ServerResourceUsage.of(padron);
        }
        return now;
    }

    private void sendRequests(int requests, int uploads, int malformed) throws IOException {
        for (int each = 0; each < requests; each++) {
            client.sendRequest(
                    MalformedRequest.get(OPEN.get(each % OPEN.size())).toHttpText(""));
        }
        for (int each = 0; each < uploads; each++) {
            abortUpload("/imports/new?country=MX&personType=NATURAL", "");
            abortUpload("/access/sign-in", "");
            abortUpload("/api/v1/imports?country=MX&personType=NATURAL", "");
            abortUpload(
                    "/imports/new?country=MX&personType=NATURAL",
                    "Authorization: Bearer " + SharedPadron.TOKEN + "\r\n");
        }
        for (MalformedRequest kind : MalformedRequests.oneOfEachKind().toList()) {
            for (int each = 0; each < malformed; each++) {
                client.sendRequest(kind.toHttpText(""));
            }
        }
    }

    /** Sends only a part of the announced body. */
    private void abortUpload(String path, String sender) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + sender
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"upload:file\"; filename=\"a.csv\"\r\n\r\n";
        try (Socket socket = client.openSocket()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[200_000]);
        } catch (IOException refused) {
            // The server closed first, which is allowed.
        }
    }
}
