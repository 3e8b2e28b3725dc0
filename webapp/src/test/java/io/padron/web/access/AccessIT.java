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

/** The door of the running server. */
@ExtendWith(SharedPadron.class)
class AccessIT {

    private static final String METHOD = "{\"type\":\"NOTHING\",\"country\":\"MX\",\"label\":\"x\",\"settings\":{}}";

    private final Visitor visitor;

    AccessIT(RunningPadron padron) {
        visitor = new Visitor(padron);
    }

    @Test
    void withoutSigningInOnlyTheSignInPageItsResourcesAndHealthAnswer() {
        assertEquals(200, visitor.get("access/sign-in").statusCode());
        assertEquals(200, visitor.get("health/ready").statusCode());
        assertEquals(
                200,
                visitor.get("jakarta.faces.resource/padron.css.xhtml?ln=padron").statusCode());
        for (String page : new String[] {"", "clientes", "customers/list", "customers/list.xhtml", "nothing/here"}) {
            HttpResponse<String> answer = visitor.get(page);
            assertEquals(302, answer.statusCode(), page);
            assertTrue(location(answer).contains("/access/sign-in"), page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/customers", "api/v1/nothing", "openapi", "metrics", "api"})
    void programsAreToldInTheirLanguageThatTheyMustSignIn(String path) {
        HttpResponse<String> spanish = visitor.get(path);
        assertEquals(401, spanish.statusCode());
        assertTrue(spanish.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertTrue(spanish.body().contains("\"not-signed-in\""), spanish.body());
        assertTrue(spanish.body().contains("Inicie sesión"), spanish.body());
        assertTrue(visitor.get(path, "Accept-Language", "en-GB,en;q=0.9").body().contains("Sign in"));
    }

    @Test
    void aTokenOpensRestAndAWrongOneIsNotRescuedByASession() {
        assertEquals(
                200, visitor.get("api/v1/customers", bearer(SharedPadron.TOKEN)).statusCode());
        visitor.signedIn();
        assertEquals(200, visitor.get("api/v1/customers").statusCode());
        assertEquals(401, visitor.get("api/v1/customers", bearer("wrong")).statusCode());
        assertEquals(401, visitor.get("customers/list", bearer("wrong")).statusCode());
        assertEquals(
                401,
                visitor.get("api/v1/customers", "Authorization", "Basic YTpi").statusCode());
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    @Test
    void signingInRenewsTheSessionAndBindsItToASecondCookie() {
        visitor.get("access/sign-in");
        String before = visitor.cookies.get("padron");
        HttpResponse<String> in = visitor.signIn("access/sign-in", SharedPadron.PASSWORD);
        assertEquals(302, in.statusCode());
        assertNotEquals(before, visitor.cookies.get("padron"), "a new id");
        for (String cookie : in.headers().allValues("Set-Cookie")) {
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("samesite=lax"), cookie);
        }
        assertEquals(200, visitor.get("customers/list").statusCode());
        visitor.cookies.put("padron-binding", "guessed");
        assertEquals(302, visitor.get("customers/list").statusCode(), "the id alone is worth nothing");
        assertEquals(401, visitor.get("api/v1/customers").statusCode());
    }

    @Test
    void aWrongPasswordIsToldInOneSentence() {
        HttpResponse<String> refused = visitor.signIn("access/sign-in", "wrong");
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains("El usuario o la contraseña no coinciden"), refused.body());
        assertEquals(302, visitor.get("customers/list").statusCode());
    }

    @Test
    void afterSigningInThePageThatWasAskedForComesAndNeverAnotherSite() {
        String asked = location(visitor.get("customers/list?q=a%20b"));
        assertTrue(asked.endsWith("/access/sign-in?back=%2Fcustomers%2Flist%3Fq%3Da%2520b"), asked);
        String path = asked.substring(asked.indexOf("access/"));
        assertTrue(location(visitor.signIn(path, SharedPadron.PASSWORD)).endsWith("/customers/list?q=a%20b"));
        String elsewhere = "access/sign-in?back=%2F%2Fevil.example%2F";
        assertFalse(location(visitor.signIn(elsewhere, SharedPadron.PASSWORD)).contains("evil"));
    }

    @Test
    void aWriteThatACookieBearsNeedsTheTokenOfAPage() {
        visitor.signedIn();
        String path = "api/v1/payment-methods";
        String[] json = {"Content-Type", "application/json"};
        HttpResponse<String> bare = visitor.send("POST", path, METHOD, json);
        assertEquals(403, bare.statusCode());
        assertTrue(bare.body().contains("\"csrf-token\""), bare.body());
        String token = visitor.csrfToken();
        assertEquals(
                422,
                visitor.send("POST", path, METHOD, "Content-Type", "application/json", "X-CSRF-Token", token)
                        .statusCode());
        assertEquals(
                403,
                visitor.send(
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
        HttpResponse<String> page = visitor.signedIn().get("customers/list");
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("script-src 'self' 'nonce-"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
    }

    @Test
    void traceIsRefused() {
        assertEquals(405, visitor.send("TRACE", "access/sign-in", "").statusCode());
    }

    @Test
    void whatIsNotThereIsToldInTheReadersLanguage() {
        HttpResponse<String> gone = visitor.signedIn().get("nothing/here");
        assertEquals(404, gone.statusCode());
        assertTrue(gone.body().contains("Esta página no existe"), gone.body());
        visitor.get("language?to=en&back=%2Fcustomers%2Flist");
        assertTrue(visitor.get("customers/detail?id=999999").body().contains("This page does not exist"));
        assertTrue(visitor.get("customers/list").body().contains("Customers"));
        // It is kept with the user, whom other tests are too.
        visitor.get("language?to=es&back=%2Fcustomers%2Flist");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
