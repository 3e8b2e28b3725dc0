package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.ExpectedCounts;
import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.access.SessionClient;
import io.padron.web.imports.ImportClient.RunJson;
import io.padron.web.server.ExternalBroker;
import io.padron.web.server.PostgresServer;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes share a PostgreSQL, a broker and a folder; the node that works is killed. */
class ClusterIT {

    private static final int ROWS = 8_000;
    private static final String PASSWORD = "una frase de prueba";

    /** The owner of a task that is in the middle of its rows. */
    private static final String AT_WORK = "select owner from import_tasks where state = 'RUNNING' and phase = 'LOAD'"
            + " and rows_done > 0 and rows_done < row_total";

    @TempDir
    Path folder;

    @Test
    void whenANodeDiesItsUserSignsInAtTheOtherAndSeesTheImportContinue() throws Exception {
        PostgresServer.EmptyDatabase database = PostgresServer.createDatabase();
        Path sample = folder.resolve("clientes.csv");
        ExpectedCounts expectedCounts =
                new SampleFileGenerator("mx-natural", ROWS, 2, new Shares(0.02, 0.01, 0.02, 0.02)).writeRows(sample);
        Path share = Files.createDirectory(folder.resolve("share"));
        try (ExternalBroker broker = ExternalBroker.start(folder.resolve("broker"))) {
            // Both start at once: the first creates the schema, the administrator and the marker file.
            CompletableFuture<RunningPadron> one = startNode("one", database, broker, share);
            CompletableFuture<RunningPadron> two = startNode("two", database, broker, share);
            try (RunningPadron first = one.join();
                    RunningPadron second = two.join()) {
                Map<String, RunningPadron> nodes = Map.of("one", first, "two", second);
                Map<String, SessionClient> users = Map.of("one", signIn(first), "two", signIn(second));
                ImportClient client = new ImportClient(first);
                client.activateSpei();
                assertBehindBalancer(first);
                String id = new ImportClient(second).uploadFile(sample);

                String victim = awaitWorkingNode(database);
                String survivor = victim.equals("one") ? "two" : "one";
                nodes.get(victim).kill();
                assertEquals(victim, awaitWorkingNode(database), "it died in the middle of its work");

                RunningPadron left = nodes.get(survivor);
                assertTrue(signInAndReturn(users.get(victim).movedTo(left), "imports/run?id=" + id)
                        .contains("clientes.csv"));

                RunJson end = new ImportClient(left).awaitEnd(id);
                assertEquals("COMPLETED", end.state(), end.json());
                assertEquals(expectedCounts.accepted(), end.count("loaded"));
                assertEquals(expectedCounts.rejected(), end.count("rejected"));
                assertEquals(expectedCounts.duplicatesInFile(), end.count("duplicatesInFile"));
                assertEquals(end.count("loaded"), new ImportClient(left).countCustomers(id));
                String outcomes = new ImportClient(left).downloadOutcomes(id);
                assertEquals(ROWS, OutcomeReportReader.countRows(outcomes));
                assertEquals(ROWS, end.count("rows"));
                // Fails when one row became two customers.
                OutcomeReportReader.comparableLines(outcomes);
            }
        }
    }

    private CompletableFuture<RunningPadron> startNode(
            String name, PostgresServer.EmptyDatabase database, ExternalBroker broker, Path share) {
        return CompletableFuture.supplyAsync(() -> RunningPadron.setUpIn(folder.resolve(name))
                .on(database)
                .on(broker, share)
                .withSetting("PADRON_NODE", name)
                .withSetting("PADRON_PROXIES", "127.0.0.1")
                .withSetting("PADRON_API_TOKEN", ImportClient.TOKEN)
                .withSetting("PADRON_ADMIN_PASSWORD", PASSWORD)
                .start());
    }

    private static SessionClient signIn(RunningPadron node) {
        SessionClient sessionClient = new SessionClient(node);
        assertEquals(302, sessionClient.signIn("access/sign-in", PASSWORD).statusCode());
        return sessionClient;
    }

    /** The browser uses https although the node itself does not. */
    private static void assertBehindBalancer(RunningPadron node) {
        String[] https = {"X-Forwarded-Proto", "https"};
        HttpResponse<String> page = new SessionClient(node).get("access/sign-in", https);
        List<String> cookies = page.headers().allValues("Set-Cookie");
        assertTrue(
                !cookies.isEmpty() && cookies.stream().allMatch(cookie -> cookie.contains("Secure")),
                cookies::toString);
        HttpResponse<String> away = new SessionClient(node).get("customers/list", https);
        assertEquals("https", readLocation(away).getScheme(), readLocation(away)::toString);
    }

    /** Opens the page by way of the sign-in page. */
    private static String signInAndReturn(SessionClient sessionClient, String page) {
        HttpResponse<String> turnedAway = sessionClient.get(page);
        assertEquals(302, turnedAway.statusCode());
        URI signIn = readLocation(turnedAway);
        HttpResponse<String> in =
                sessionClient.signIn(signIn.getPath().substring(1) + "?" + signIn.getRawQuery(), PASSWORD);
        assertEquals(302, in.statusCode(), in.body());
        assertTrue(readLocation(in).toString().endsWith("/" + page), in.headers()::toString);
        HttpResponse<String> there = sessionClient.get(page);
        assertEquals(200, there.statusCode());
        return there.body();
    }

    private static URI readLocation(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Waits for the node that is in the middle of rows. */
    private static String awaitWorkingNode(PostgresServer.EmptyDatabase database) throws SQLException, IOException {
        long limit = System.currentTimeMillis() + 120_000;
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            while (System.currentTimeMillis() < limit) {
                try (ResultSet row = statement.executeQuery(AT_WORK)) {
                    if (row.next()) {
                        return row.getString(1).split(":", -1)[0];
                    }
                }
                ImportClient.sleep(10);
            }
        }
        throw new AssertionError("No node is working");
    }
}
