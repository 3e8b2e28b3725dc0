package io.padron.benchmarks.cluster;

import io.padron.web.imports.ImportClient;
import io.padron.web.server.PostgresServer;
import io.padron.web.server.RunningPadron;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Nodes that work on one database; started at once, as a cluster is after a power cut. */
final class Nodes implements AutoCloseable {

    private static final String AT_WORK = "select import_id, phase, segment, owner from import_tasks"
            + " where state = 'RUNNING' and rows_done > 0 and rows_done < row_total";
    private static final String SHARES = "select owner, sum(rows_done) from import_tasks"
            + " where phase in ('REVIEW', 'LOAD') and import_id = (select max(id) from import_runs) group by owner";

    private final PostgresServer.EmptyDatabase database;
    private final Map<String, RunningPadron> running = new LinkedHashMap<>();

    private Nodes(PostgresServer.EmptyDatabase database) {
        this.database = database;
    }

    /**
     * So many of them on this database.
     *
     * @param environment what they have beside it
     */
    static Nodes start(Path folder, int count, PostgresServer.EmptyDatabase database, Map<String, String> environment) {
        Nodes nodes = new Nodes(database);
        List<String> names = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "node-" + number)
                .toList();
        List<CompletableFuture<RunningPadron>> starts = new ArrayList<>();
        names.forEach(name -> starts.add(CompletableFuture.supplyAsync(() -> {
            var setup = RunningPadron.in(folder.resolve(name))
                    .on(database)
                    .with("PADRON_NODE", name)
                    .with("PADRON_API_TOKEN", ImportClient.TOKEN)
                    .onMachine("-Xmx512m");
            environment.forEach(setup::with);
            return setup.start();
        })));
        for (int at = 0; at < count; at++) {
            nodes.running.put(names.get(at), starts.get(at).join());
        }
        return nodes;
    }

    /** Somebody at the first one that lives. */
    ImportClient script() {
        return new ImportClient(running.values().iterator().next());
    }

    /** A task on which a node works, in the middle of its rows. */
    record Task(String key, String owner) {

        String node() {
            return owner.split(":", -1)[0];
        }
    }

    List<Task> atWork() throws SQLException {
        return query(
                AT_WORK,
                row -> new Task(row.getLong(1) + "/" + row.getString(2) + "/" + row.getInt(3), row.getString(4)));
    }

    /** Who has the task now; empty when it is given back. */
    String owner(Task task) throws SQLException {
        String[] key = task.key().split("/", -1);
        return query(
                        "select owner from import_tasks where import_id = " + key[0] + " and phase = '" + key[1]
                                + "' and segment = " + key[2],
                        row -> row.getString(1))
                .get(0);
    }

    /** How many rows of the last import each node has gone through, by who ended a segment. */
    Map<String, Long> shares() throws SQLException {
        Map<String, Long> shares = new HashMap<>();
        query(SHARES, row -> Map.entry(row.getString(1).split(":", -1)[0], row.getLong(2)))
                .forEach(share -> shares.merge(share.getKey(), share.getValue(), Long::sum));
        return shares;
    }

    /** By SIGKILL. */
    void kill(String node) {
        RunningPadron victim = running.remove(node);
        if (victim != null) {
            victim.kill();
        }
    }

    private interface Line<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Line<T> line) throws SQLException {
        List<T> lines = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(line.read(rows));
            }
        }
        return lines;
    }

    @Override
    public void close() {
        running.values().forEach(RunningPadron::stop);
    }
}
