package io.padron.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access control against hostile requests: bodies that no resource expects, and guessed passwords. */
@ExtendWith(SharedPadron.class)
class AccessHardeningIT {

    private static final String[] MULTIPART = {"Content-Type", "Multipart/form-data; boundary=x"};
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\nx\r\n--x--\r\n";

    private final RunningPadron padron;
    private final SessionClient sessionClient;

    AccessHardeningIT(RunningPadron padron) {
        this.padron = padron;
        sessionClient = new SessionClient(padron);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access/sign-in",
                "access/sign-in.xhtml",
                "access/help",
                "jakarta.faces.resource/padron.css.xhtml"
            })
    void partsAreRefusedWithoutSignIn(String path) {
        HttpResponse<String> refused = sessionClient.sendRequest("POST", path, PART, MULTIPART);
        assertEquals(415, refused.statusCode());
        assertTrue(refused.body().contains("\"file-out-of-place\""), refused.body());
    }

    @Test
    void whoIsSignedInSendsPartsToTheUploadPageAlone() {
        sessionClient.signInAsAdmin();
        assertEquals(
                415,
                sessionClient
                        .sendRequest("POST", "customers/list", PART, MULTIPART)
                        .statusCode());
        assertNotEquals(
                415,
                sessionClient
                        .sendRequest("POST", "imports/new", PART, MULTIPART)
                        .statusCode());
        sessionClient.cookies.clear();
        assertEquals(
                302,
                sessionClient
                        .sendRequest("POST", "imports/new", PART, MULTIPART)
                        .statusCode(),
                "not without signing in");
    }

    @Test
    void anOpenPageTakesAFormOfAFewFieldsAndNoMore() throws IOException {
        String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
        HttpResponse<String> large =
                sessionClient.sendRequest("POST", "access/sign-in", "x=" + "y".repeat(20_000), form);
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("\"body-too-large\""), large.body());
        String endless = sendRequest(
                "POST /access/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n3\r\nx=y\r\n0\r\n\r\n");
        assertTrue(endless.startsWith("HTTP/1.1 411"), endless);
        assertTrue(endless.contains("\"length-required\""), endless);
    }

    @Test
    void wrongTokensMustWaitAndTheRightOneAlwaysGetsIn() throws IOException {
        for (int attempt = 0; attempt < 15; attempt++) {
            assertTrue(sendRequest(requestWithToken("wrong" + attempt)).startsWith("HTTP/1.1 401"));
        }
        String held = sendRequest(requestWithToken("wrong"));
        assertTrue(held.startsWith("HTTP/1.1 429"), held);
        assertTrue(held.contains("\nRetry-After: 1\r\n"), held);
        assertTrue(held.contains("\"too-many-attempts\"") && held.contains("application/problem+json"), held);
        assertTrue(
                sendRequest(requestWithToken(SharedPadron.TOKEN)).startsWith("HTTP/1.1 200"), "from the same address");
        String health = requestWithToken("wrong").replace("/api/v1/customers", "/health/ready");
        assertTrue(sendRequest(health).startsWith("HTTP/1.1 200"), "whatever token comes with it");
    }

    @Test
    void aSignInFormThatStoodOnNoPageOfOursIsRefused() {
        SessionClient victim = new SessionClient(padron);
        victim.cookies.put("padron-sign-in", "x".repeat(43));
        HttpResponse<String> refused =
                victim.signInWith("a token of another page", "access/sign-in", SharedPadron.PASSWORD);
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains("no pudo comprobar de dónde viene el formulario"), refused.body());
        assertEquals(302, victim.get("customers/list").statusCode());
    }

    @Test
    void theSignInPageThatMakesWaitSaysSoToProgramsToo() {
        HttpResponse<String> answer = sessionClient.signInAs("unknown-user", "access/sign-in", "x");
        assertEquals(200, answer.statusCode());
        // Each delay is twice the last one, until it is longer than an attempt takes here.
        for (int attempt = 0; attempt < 8 && answer.statusCode() == 200; attempt++) {
            answer = sessionClient.signInAs("unknown-user", "access/sign-in", "x");
        }
        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
        assertTrue(answer.body().contains("Hubo varios intentos fallidos. Espere"), answer.body());
    }

    @Test
    void signingInLeavesNothingOfWhoWasThereBefore() {
        sessionClient.signInAsAdmin();
        String first = sessionClient.cookies.get("padron");
        SessionClient shared = new SessionClient(padron);
        shared.cookies.putAll(sessionClient.cookies);
        shared.signInAsAdmin();
        assertNotEquals(first, shared.cookies.get("padron"));
        assertEquals(302, sessionClient.get("customers/list").statusCode(), "the session of before is gone");
        assertEquals(200, shared.get("customers/list").statusCode());
    }

    private static String requestWithToken(String token) {
        return "GET /api/v1/customers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\n\r\n";
    }

    /** Sends a request from an address that no other test uses. */
    private String sendRequest(String request) throws IOException {
        InetAddress here = InetAddress.getByName("127.0.0.2");
        try (Socket socket =
                new Socket(padron.address().getHost(), padron.address().getPort(), here, 0)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
