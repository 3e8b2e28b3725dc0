package io.padron.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access control of the running server. */
@ExtendWith(SharedPadron.class)
class AccessIT {

    private static final String METHOD = "{\"type\":\"NOTHING\",\"country\":\"MX\",\"label\":\"x\",\"settings\":{}}";

    private final SessionClient sessionClient;

    AccessIT(RunningPadron padron) {
        sessionClient = new SessionClient(padron);
    }

    @Test
    void withoutSigningInOnlyTheSignInPageItsResourcesAndHealthAnswer() {
        assertEquals(200, sessionClient.get("access/sign-in").statusCode());
        assertEquals(200, sessionClient.get("health/ready").statusCode());
        assertEquals(
                200,
                sessionClient
                        .get("jakarta.faces.resource/padron.css.xhtml?ln=padron")
                        .statusCode());
        for (String page : new String[] {"", "clientes", "customers/list", "customers/list.xhtml", "nothing/here"}) {
            HttpResponse<String> answer = sessionClient.get(page);
            assertEquals(302, answer.statusCode(), page);
            assertTrue(readLocation(answer).contains("/access/sign-in"), page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/customers", "api/v1/nothing", "openapi", "metrics", "api"})
    void programsReadInTheirLanguageThatTheyMustSignIn(String path) {
        HttpResponse<String> spanish = sessionClient.get(path);
        assertEquals(401, spanish.statusCode());
        assertTrue(spanish.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertTrue(spanish.body().contains("\"not-signed-in\""), spanish.body());
        assertTrue(spanish.body().contains("Inicie sesión"), spanish.body());
        assertTrue(sessionClient
                .get(path, "Accept-Language", "en-GB,en;q=0.9")
                .body()
                .contains("Sign in"));
    }

    @Test
    void aTokenOpensRestAndAWrongOneIsNotRescuedByASession() {
        assertEquals(
                200,
                sessionClient
                        .get("api/v1/customers", bearerHeader(SharedPadron.TOKEN))
                        .statusCode());
        sessionClient.signInAsAdmin();
        assertEquals(200, sessionClient.get("api/v1/customers").statusCode());
        assertEquals(
                401,
                sessionClient.get("api/v1/customers", bearerHeader("wrong")).statusCode());
        assertEquals(
                401, sessionClient.get("customers/list", bearerHeader("wrong")).statusCode());
        assertEquals(
                401,
                sessionClient
                        .get("api/v1/customers", "Authorization", "Basic YTpi")
                        .statusCode());
    }

    private static String[] bearerHeader(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    @Test
    void signingInRenewsTheSessionAndBindsItToASecondCookie() {
        sessionClient.get("access/sign-in");
        String before = sessionClient.cookies.get("padron");
        HttpResponse<String> in = sessionClient.signIn("access/sign-in", SharedPadron.PASSWORD);
        assertEquals(302, in.statusCode());
        assertNotEquals(before, sessionClient.cookies.get("padron"), "a new id");
        for (String cookie : in.headers().allValues("Set-Cookie")) {
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("samesite=lax"), cookie);
        }
        assertEquals(200, sessionClient.get("customers/list").statusCode());
        sessionClient.cookies.put("padron-binding", "guessed");
        assertEquals(302, sessionClient.get("customers/list").statusCode(), "the id alone is worth nothing");
        assertEquals(401, sessionClient.get("api/v1/customers").statusCode());
    }

    @Test
    void aWrongPasswordIsReportedInOneSentence() {
        HttpResponse<String> refused = sessionClient.signIn("access/sign-in", "wrong");
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains("El usuario o la contraseña no coinciden"), refused.body());
        assertEquals(302, sessionClient.get("customers/list").statusCode());
    }

    @Test
    void afterSigningInThePageThatWasAskedForComesAndNeverAnotherSite() {
        String asked = readLocation(sessionClient.get("customers/list?q=a%20b"));
        assertTrue(asked.endsWith("/access/sign-in?back=%2Fcustomers%2Flist%3Fq%3Da%2520b"), asked);
        String path = asked.substring(asked.indexOf("access/"));
        assertTrue(
                readLocation(sessionClient.signIn(path, SharedPadron.PASSWORD)).endsWith("/customers/list?q=a%20b"));
        String elsewhere = "access/sign-in?back=%2F%2Fevil.example%2F";
        assertFalse(readLocation(sessionClient.signIn(elsewhere, SharedPadron.PASSWORD))
                .contains("evil"));
    }

    @Test
    void aWriteThatACookieBearsNeedsTheTokenOfAPage() {
        sessionClient.signInAsAdmin();
        String path = "api/v1/payment-methods";
        String[] json = {"Content-Type", "application/json"};
        HttpResponse<String> bare = sessionClient.sendRequest("POST", path, METHOD, json);
        assertEquals(403, bare.statusCode());
        assertTrue(bare.body().contains("\"csrf-token\""), bare.body());
        String token = sessionClient.readCsrfToken();
        assertEquals(
                422,
                sessionClient
                        .sendRequest("POST", path, METHOD, "Content-Type", "application/json", "X-CSRF-Token", token)
                        .statusCode());
        assertEquals(
                403,
                sessionClient
                        .sendRequest(
                                "POST",
                                path,
                                METHOD,
                                "Content-Type",
                                "application/json",
                                "X-CSRF-Token",
                                token,
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode());
    }

    @Test
    void pagesAreNotStoredNorFramedAndRunNoScriptOfOthers() {
        HttpResponse<String> page = sessionClient.signInAsAdmin().get("customers/list");
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("script-src 'self' 'nonce-"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
    }

    @Test
    void traceIsRefused() {
        assertEquals(
                405, sessionClient.sendRequest("TRACE", "access/sign-in", "").statusCode());
    }

    @Test
    void whatIsNotThereIsReportedInTheReadersLanguage() {
        HttpResponse<String> gone = sessionClient.signInAsAdmin().get("nothing/here");
        assertEquals(404, gone.statusCode());
        assertTrue(gone.body().contains("Esta página no existe"), gone.body());
        sessionClient.get("language?to=en&back=%2Fcustomers%2Flist");
        assertTrue(sessionClient.get("customers/detail?id=999999").body().contains("This page does not exist"));
        assertTrue(sessionClient.get("customers/list").body().contains("Customers"));
        // The language is stored with the user, whom other tests share.
        sessionClient.get("language?to=es&back=%2Fcustomers%2Flist");
    }

    private static String readLocation(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
