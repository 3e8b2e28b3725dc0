package io.padron.web.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.access.SessionClient;
import io.padron.web.faults.support.RestartablePostgres;
import io.padron.web.server.PostgresServer;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database is unavailable every client gets 503 with Retry-After, and the log does not grow. */
@Tag("own-server")
class DatabaseUnavailableIT {

    private static final String[] BEARER = {"Authorization", "Bearer " + SharedPadron.TOKEN};
    private static final int ROUNDS = 3;
    private static final long LARGEST_LOG = 100_000;

    @TempDir
    Path folder;

    @Test
    void isAnswered503AndIsOverWhenTheDatabaseIsBack() throws InterruptedException {
        try (RestartablePostgres restartablePostgres = new RestartablePostgres(folder.resolve("postgres"))) {
            PostgresServer.EmptyDatabase database = restartablePostgres.createDatabase(Optional.empty());
            try (RunningPadron padron = RunningPadron.setUpIn(folder.resolve("home"))
                    .on(database)
                    .withSetting("PADRON_ADMIN_PASSWORD", SharedPadron.PASSWORD)
                    .withSetting("PADRON_API_TOKEN", SharedPadron.TOKEN)
                    .start()) {
                SessionClient sessionClient = new SessionClient(padron);
                sessionClient.signIn("access/sign-in", SharedPadron.PASSWORD);
                assertEquals(200, sessionClient.get("customers/list").statusCode());
                assertTrue(padron.get("health/ready").body().contains("\"database\":\"answers\""));
                int port = restartablePostgres.stop();
                int before = padron.readLog().length();
                for (int round = 0; round < ROUNDS; round++) {
                    assertProblemDocument(sessionClient.get("api/v1/customers", BEARER));
                    assertErrorPage(sessionClient.get("customers/list"));
                }
                assertHealthNamesDatabase(padron.get("health/ready"));
                String logged = padron.readLog().substring(before);
                assertTrue(logged.contains("Requests are answered 503"), logged);
                assertFalse(logged.contains("of a request"), logged);
                assertTrue(logged.length() < LARGEST_LOG, () -> logged.length() + " bytes: " + logged);
                restartablePostgres.startAgain(port);
                assertServesAgain(sessionClient);
            }
        }
    }

    private static void assertProblemDocument(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer::body);
        assertEquals(10, answer.headers().firstValueAsLong("Retry-After").orElse(0));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"database-unavailable\""), answer.body());
    }

    private static void assertErrorPage(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer::body);
        assertEquals(10, answer.headers().firstValueAsLong("Retry-After").orElse(0));
        assertTrue(answer.body().contains("La base de datos no responde"), answer.body());
    }

    private static void assertHealthNamesDatabase(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("\"database\":\"gives no connection"), answer.body());
        assertTrue(answer.body().contains("\"broker\":\"answers\""), answer.body());
        assertFalse(answer.body().contains("127.0.0.1"), answer.body());
    }

    private static void assertServesAgain(SessionClient sessionClient) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (sessionClient.get("customers/list").statusCode() != 200 && System.nanoTime() < limit) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertEquals(200, sessionClient.get("customers/list").statusCode());
        assertEquals(200, sessionClient.get("api/v1/customers", BEARER).statusCode());
    }
}
