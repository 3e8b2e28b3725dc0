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

/** Nodes that share a database; all are started at once, as after a power failure. */
final class ClusterNodes implements AutoCloseable {

    private static final String AT_WORK = "select import_id, phase, segment, owner from import_tasks"
            + " where state = 'RUNNING' and rows_done > 0 and rows_done < row_total";
    private static final String SHARES = "select owner, sum(rows_done) from import_tasks"
            + " where phase in ('VALIDATE', 'LOAD') and import_id = (select max(id) from import_runs) group by owner";

    private final PostgresServer.EmptyDatabase database;
    private final Map<String, RunningPadron> running = new LinkedHashMap<>();

    private ClusterNodes(PostgresServer.EmptyDatabase database) {
        this.database = database;
    }

    /**
     * Starts {@code count} nodes on this database.
     *
     * @param environment further settings of the nodes
     */
    static ClusterNodes start(
            Path folder, int count, PostgresServer.EmptyDatabase database, Map<String, String> environment) {
        ClusterNodes clusterNodes = new ClusterNodes(database);
        List<String> names = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "node-" + number)
                .toList();
        List<CompletableFuture<RunningPadron>> starts = new ArrayList<>();
        names.forEach(name -> starts.add(CompletableFuture.supplyAsync(() -> {
            var setup = RunningPadron.setUpIn(folder.resolve(name))
                    .on(database)
                    .withSetting("PADRON_NODE", name)
                    .withSetting("PADRON_API_TOKEN", ImportClient.TOKEN)
                    .withJvmOptions("-Xmx512m");
            environment.forEach(setup::withSetting);
            return setup.start();
        })));
        for (int at = 0; at < count; at++) {
            clusterNodes.running.put(names.get(at), starts.get(at).join());
        }
        return clusterNodes;
    }

    /** Creates a client of the first running node. */
    ImportClient createImportClient() {
        return new ImportClient(running.values().iterator().next());
    }

    /** A task that a node is processing. */
    record RunningTask(String key, String owner) {

        String node() {
            return owner.split(":", -1)[0];
        }
    }

    List<RunningTask> findRunningTasks() throws SQLException {
        return queryRows(
                AT_WORK,
                row -> new RunningTask(
                        row.getLong(1) + "/" + row.getString(2) + "/" + row.getInt(3), row.getString(4)));
    }

    /** Returns the owner of the task's lease; empty when it is released. */
    String findOwner(RunningTask runningTask) throws SQLException {
        String[] key = runningTask.key().split("/", -1);
        return queryRows(
                        "select owner from import_tasks where import_id = " + key[0] + " and phase = '" + key[1]
                                + "' and segment = " + key[2],
                        row -> row.getString(1))
                .get(0);
    }

    /**
     * Returns the number of rows of the last import that each node processed, by the node that finished the segment.
     */
    Map<String, Long> countRowsByNode() throws SQLException {
        Map<String, Long> shares = new HashMap<>();
        queryRows(SHARES, row -> Map.entry(row.getString(1).split(":", -1)[0], row.getLong(2)))
                .forEach(share -> shares.merge(share.getKey(), share.getValue(), Long::sum));
        return shares;
    }

    /** Sends SIGKILL. */
    void killNode(String node) {
        RunningPadron victim = running.remove(node);
        if (victim != null) {
            victim.kill();
        }
    }

    private interface RowReader<T> {
        T readRow(ResultSet row) throws SQLException;
    }

    private <T> List<T> queryRows(String sql, RowReader<T> rowReader) throws SQLException {
        List<T> lines = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rowReader.readRow(rows));
            }
        }
        return lines;
    }

    @Override
    public void close() {
        running.values().forEach(RunningPadron::stop);
    }
}
