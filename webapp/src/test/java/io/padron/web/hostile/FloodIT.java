package io.padron.web.hostile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.access.Visitor;
import io.padron.web.hostile.RawClient.Answer;
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
 * A client without a sign-in makes neither heap nor disk nor log grow. With {@code -Dpadron.flood=large} it sends 50,000
 * requests, 500 uploads that it breaks off and 1,000 malformed requests of each kind; else a few of each.
 */
@ExtendWith(SharedPadron.class)
class FloodIT {

    private static final boolean LARGE = "large".equals(System.getProperty("padron.flood"));
    private static final int REQUESTS = LARGE ? 50_000 : 2_000;
    private static final int UPLOADS = LARGE ? 500 : 20;
    private static final int MALFORMED = LARGE ? 1_000 : 10;

    /** Caches of the server settle meanwhile. */
    private static final long HEAP = 12L << 20;

    /** A line for each upload that a signed-in client breaks off, and what the server's loggers say once a minute. */
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
    private final RawClient client;

    FloodIT(RunningPadron padron) {
        this.padron = padron;
        this.client = new RawClient(padron);
    }

    @Test
    void nothingOpenBeginsASession() throws IOException {
        for (String path : OPEN) {
            Answer answer = client.send(Sent.get(path).text(""));
            assertFalse(answer.head().contains("Set-Cookie: padron="), () -> path + "\n" + answer.head());
        }
    }

    @Test
    void aClientWithoutASignInLeavesTheServerAsItWas() throws IOException {
        new Visitor(padron).signIn("access/sign-in", SharedPadron.PASSWORD);
        // The server starts threads, each with buffers of its own, as long as it needs more.
        flood(500, 20, 10);
        ServerState before = ServerState.of(padron);
        assertTrue(before.sessions() > 0, "that of the sign-in");
        long begun = System.nanoTime();
        flood(REQUESTS, UPLOADS, MALFORMED);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        ServerState after = settled(before);
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
                        after.log() - before.log() < LOG, () -> padron.log().substring((int) before.log())));
    }

    /** The server notices a connection's end a little later than the client, and forgets it later still. */
    private ServerState settled(ServerState before) throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        ServerState now = ServerState.of(padron);
        while ((!now.files().equals(before.files()) || now.heap() - before.heap() >= HEAP)
                && System.nanoTime() < limit) {
            now = ServerState.of(padron);
        }
        return now;
    }

    private void flood(int requests, int uploads, int malformed) throws IOException {
        for (int each = 0; each < requests; each++) {
            client.send(Sent.get(OPEN.get(each % OPEN.size())).text(""));
        }
        for (int each = 0; each < uploads; each++) {
            breakOff("/imports/new?country=MX&personType=NATURAL", "");
            breakOff("/access/sign-in", "");
            breakOff("/api/v1/imports?country=MX&personType=NATURAL", "");
            breakOff(
                    "/imports/new?country=MX&personType=NATURAL",
                    "Authorization: Bearer " + SharedPadron.TOKEN + "\r\n");
        }
        for (Sent kind : MalformedRequests.each().toList()) {
            for (int each = 0; each < malformed; each++) {
                client.send(kind.text(""));
            }
        }
    }

    /** Sends a part of what it promised. */
    private void breakOff(String path, String sender) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + sender
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"upload:file\"; filename=\"a.csv\"\r\n\r\n";
        try (Socket socket = client.connect()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[200_000]);
        } catch (IOException refused) {
            // The server closed first, as it may.
        }
    }
}
