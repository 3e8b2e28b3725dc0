package io.padron.web.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.access.Visitor;
import io.padron.web.faults.means.Postgres;
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

/** While the database is away everyone is told so, to come again, and the log is not filled with it. */
@Tag("own-server")
class DatabaseAwayIT {

    private static final String[] BEARER = {"Authorization", "Bearer " + SharedPadron.TOKEN};
    private static final int ROUNDS = 3;
    private static final long LARGEST_LOG = 100_000;

    @TempDir
    Path folder;

    @Test
    void isToldAs503AndIsOverWhenTheDatabaseIsBack() throws InterruptedException {
        try (Postgres postgres = new Postgres(folder.resolve("postgres"))) {
            PostgresServer.EmptyDatabase database = postgres.create(Optional.empty());
            try (RunningPadron padron = RunningPadron.in(folder.resolve("home"))
                    .on(database)
                    .with("PADRON_ADMIN_PASSWORD", SharedPadron.PASSWORD)
                    .with("PADRON_API_TOKEN", SharedPadron.TOKEN)
                    .start()) {
                Visitor visitor = new Visitor(padron);
                visitor.signIn("access/sign-in", SharedPadron.PASSWORD);
                assertEquals(200, visitor.get("customers/list").statusCode());
                assertTrue(padron.get("health/ready").body().contains("\"database\":\"answers\""));
                int port = postgres.stop();
                int before = padron.log().length();
                for (int round = 0; round < ROUNDS; round++) {
                    programsAreTold(visitor.get("api/v1/customers", BEARER));
                    peopleAreTold(visitor.get("customers/list"));
                }
                healthNamesIt(padron.get("health/ready"));
                String logged = padron.log().substring(before);
                assertTrue(logged.contains("Requests are answered 503"), logged);
                assertFalse(logged.contains("of a request"), logged);
                assertTrue(logged.length() < LARGEST_LOG, () -> logged.length() + " bytes: " + logged);
                postgres.startAgain(port);
                isOver(visitor);
            }
        }
    }

    private static void programsAreTold(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer::body);
        assertEquals(10, answer.headers().firstValueAsLong("Retry-After").orElse(0));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"database-unavailable\""), answer.body());
    }

    private static void peopleAreTold(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer::body);
        assertEquals(10, answer.headers().firstValueAsLong("Retry-After").orElse(0));
        assertTrue(answer.body().contains("La base de datos no responde"), answer.body());
    }

    private static void healthNamesIt(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("\"database\":\"gives no connection"), answer.body());
        assertTrue(answer.body().contains("\"broker\":\"answers\""), answer.body());
        assertFalse(answer.body().contains("127.0.0.1"), answer.body());
    }

    private static void isOver(Visitor visitor) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (visitor.get("customers/list").statusCode() != 200 && System.nanoTime() < limit) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertEquals(200, visitor.get("customers/list").statusCode());
        assertEquals(200, visitor.get("api/v1/customers", BEARER).statusCode());
    }
}
