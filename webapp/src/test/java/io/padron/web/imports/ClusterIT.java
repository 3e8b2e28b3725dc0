package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.Expected;
import io.padron.samples.SampleFile;
import io.padron.samples.Shares;
import io.padron.web.access.Visitor;
import io.padron.web.imports.ImportClient.Run;
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

/** Two nodes on one PostgreSQL, one broker and one folder; the one that works is killed. */
class ClusterIT {

    private static final int ROWS = 8_000;
    private static final String PASSWORD = "una frase de prueba";

    /** Who works on rows, and is in the middle of them. */
    private static final String AT_WORK = "select owner from import_tasks where state = 'RUNNING' and phase = 'LOAD'"
            + " and rows_done > 0 and rows_done < row_total";

    @TempDir
    Path folder;

    @Test
    void whenANodeDiesItsUserSignsInAtTheOtherAndSeesTheImportGoOn() throws Exception {
        PostgresServer.EmptyDatabase database = PostgresServer.create();
        Path sample = folder.resolve("clientes.csv");
        Expected expected = new SampleFile("mx-natural", ROWS, 2, new Shares(0.02, 0.01, 0.02, 0.02)).write(sample);
        Path share = Files.createDirectory(folder.resolve("share"));
        try (ExternalBroker broker = ExternalBroker.start(folder.resolve("broker"))) {
            // Both at once: who is first makes the schema, the administrator and the folder's mark.
            CompletableFuture<RunningPadron> one = start("one", database, broker, share);
            CompletableFuture<RunningPadron> two = start("two", database, broker, share);
            try (RunningPadron first = one.join();
                    RunningPadron second = two.join()) {
                Map<String, RunningPadron> nodes = Map.of("one", first, "two", second);
                Map<String, Visitor> users = Map.of("one", signedIn(first), "two", signedIn(second));
                ImportClient client = new ImportClient(first);
                client.activateSpei();
                behindABalancer(first);
                String id = new ImportClient(second).upload(sample);

                String victim = worker(database);
                String survivor = victim.equals("one") ? "two" : "one";
                nodes.get(victim).kill();
                assertEquals(victim, worker(database), "it died in the middle of its work");

                RunningPadron left = nodes.get(survivor);
                assertTrue(comesBack(users.get(victim).ledTo(left), "imports/run?id=" + id)
                        .contains("clientes.csv"));

                Run end = new ImportClient(left).awaitEnd(id);
                assertEquals("COMPLETED", end.state(), end.json());
                assertEquals(expected.accepted(), end.count("loaded"));
                assertEquals(expected.rejected(), end.count("rejected"));
                assertEquals(expected.duplicatesInFile(), end.count("duplicatesInFile"));
                assertEquals(end.count("loaded"), new ImportClient(left).customers(id));
                String outcomes = new ImportClient(left).outcomes(id);
                assertEquals(ROWS, Outcomes.rows(outcomes));
                assertEquals(ROWS, end.count("rows"));
                // Of two customers for one row this would complain.
                Outcomes.comparable(outcomes);
            }
        }
    }

    private CompletableFuture<RunningPadron> start(
            String name, PostgresServer.EmptyDatabase database, ExternalBroker broker, Path share) {
        return CompletableFuture.supplyAsync(() -> RunningPadron.in(folder.resolve(name))
                .on(database)
                .on(broker, share)
                .with("PADRON_NODE", name)
                .with("PADRON_PROXIES", "127.0.0.1")
                .with("PADRON_API_TOKEN", ImportClient.TOKEN)
                .with("PADRON_ADMIN_PASSWORD", PASSWORD)
                .start());
    }

    private static Visitor signedIn(RunningPadron node) {
        Visitor visitor = new Visitor(node);
        assertEquals(302, visitor.signIn("access/sign-in", PASSWORD).statusCode());
        return visitor;
    }

    /** Which the browser reaches by https, though the node is not. */
    private static void behindABalancer(RunningPadron node) {
        String[] https = {"X-Forwarded-Proto", "https"};
        HttpResponse<String> page = new Visitor(node).get("access/sign-in", https);
        List<String> cookies = page.headers().allValues("Set-Cookie");
        assertTrue(
                !cookies.isEmpty() && cookies.stream().allMatch(cookie -> cookie.contains("Secure")),
                cookies::toString);
        HttpResponse<String> away = new Visitor(node).get("customers/list", https);
        assertEquals("https", location(away).getScheme(), location(away)::toString);
    }

    /** The page, after signing in on the way to it. */
    private static String comesBack(Visitor visitor, String page) {
        HttpResponse<String> turnedAway = visitor.get(page);
        assertEquals(302, turnedAway.statusCode());
        URI signIn = location(turnedAway);
        HttpResponse<String> in = visitor.signIn(signIn.getPath().substring(1) + "?" + signIn.getRawQuery(), PASSWORD);
        assertEquals(302, in.statusCode(), in.body());
        assertTrue(location(in).toString().endsWith("/" + page), in.headers()::toString);
        HttpResponse<String> there = visitor.get(page);
        assertEquals(200, there.statusCode());
        return there.body();
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** The node in the middle of rows. */
    private static String worker(PostgresServer.EmptyDatabase database) throws SQLException, IOException {
        long limit = System.currentTimeMillis() + 120_000;
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            while (System.currentTimeMillis() < limit) {
                try (ResultSet row = statement.executeQuery(AT_WORK)) {
                    if (row.next()) {
                        return row.getString(1).split(":", -1)[0];
                    }
                }
                ImportClient.pause(10);
            }
        }
        throw new AssertionError("Nobody works");
    }
}
