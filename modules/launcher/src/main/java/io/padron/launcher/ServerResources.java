package io.padron.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Creates the server's resources that the application finds by JNDI names: connection pool, executors, message queue.
 */
final class ServerResources {

    private static final String ADAPTER = "message-adapter";
    private static final String JOB_THREADS = "concurrent/padron-jobs";

    /**
     * A node that hangs within a transaction holds its locks, so another node could take over its work but not write. A
     * minute is longer than any gap between two statements; to read a file of ten million rows takes less.
     */
    private static final String END_IDLE_TRANSACTIONS = "set idle_in_transaction_session_timeout = 60000";

    private static final int SPARE_JOB_THREADS = 8;

    private final Settings settings;
    private final Home home;
    private final Path messageAdapter;

    ServerResources(Settings settings, Home home, Path messageAdapter) {
        this.settings = settings;
        this.home = home;
        this.messageAdapter = messageAdapter;
    }

    /** Called when the server is up and before the application is deployed. */
    void create(AdminCommands commands) {
        createPool(commands);
        createExecutors(commands);
        createQueue(commands);
    }

    /**
     * One pool for the register and the batch runtime, without XA, so that a chunk and its checkpoint are one commit.
     */
    private void createPool(AdminCommands commands) {
        List<String> pool = new ArrayList<>(List.of(
                "--restype=javax.sql.DataSource",
                "--datasourceclassname=" + dataSourceClass(),
                "--steadypoolsize=2",
                "--maxpoolsize=" + (20 + 4 * settings.workers()),
                "--maxwait=30000",
                "--isconnectvalidatereq=true",
                "--validationmethod=custom-validation",
                "--validationclassname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
                // Validates a connection soon after the database was unavailable. The check is cheap on PostgreSQL and
                // free on the embedded database.
                "--validateatmostonceperiod=" + (settings.database() instanceof DatabaseSettings.PostgreSql ? 2 : 0),
                // One dead connection closes all, because they have the same age.
                "--failconnection=true",
                "--property=" + AdminCommands.properties(dataSourceProperties())));
        if (settings.database() instanceof DatabaseSettings.PostgreSql) {
            pool.add("--initsql=" + END_IDLE_TRANSACTIONS);
        }
        pool.add("padron-pool");
        commands.run("create-jdbc-connection-pool", pool.toArray(String[]::new));
        commands.run("create-jdbc-resource", "--connectionpoolid=padron-pool", "jdbc/padron");
        commands.findProblem("ping-connection-pool", "padron-pool").ifPresent(problem -> {
            String reason = problem.replace(" Please check the server.log for more details.", "");
            throw settings.database() instanceof DatabaseSettings.Embedded
                    ? StartRefusedException.badSetting("derby-unreadable", home.embeddedDatabase(), reason)
                    : StartRefusedException.failed("db-other", reason);
        });
    }

    private String dataSourceClass() {
        return settings.database() instanceof DatabaseSettings.PostgreSql
                ? "org.postgresql.ds.PGSimpleDataSource"
                : "org.apache.derby.jdbc.EmbeddedDataSource";
    }

    private Map<String, String> dataSourceProperties() {
        Map<String, String> properties = new TreeMap<>();
        if (settings.database() instanceof DatabaseSettings.PostgreSql server) {
            properties.put("url", server.urlWithUser());
            properties.put("reWriteBatchedInserts", "true");
            // Detects a database server that disappeared without closing the connection.
            properties.put("tcpKeepAlive", "true");
            // The details of a unique violation contain identity numbers, which must not appear in the log.
            properties.put("logServerErrorDetail", "false");
            if (!server.password().isEmpty()) {
                properties.put("user", server.user());
                properties.put("password", server.password());
            }
        } else {
            properties.put("databaseName", home.embeddedDatabase().toString());
            if (Files.notExists(home.embeddedDatabase())) {
                properties.put("createDatabase", "create");
            }
        }
        return properties;
    }

    /**
     * The default executor would run one job at a time. There are more threads than workers, because a job that does
     * not stop when its run is cancelled keeps its thread.
     */
    private void createExecutors(AdminCommands commands) {
        String threads = Integer.toString(settings.workers() + 1 + SPARE_JOB_THREADS);
        commands.run(
                "create-managed-executor-service",
                "--corepoolsize=" + threads,
                "--maximumpoolsize=" + threads,
                "--longrunningtasks=true",
                JOB_THREADS);
        commands.run(
                "set-batch-runtime-configuration",
                "--dataSourceLookupName=jdbc/padron",
                "--executorServiceLookupName=" + JOB_THREADS,
                "--schemaName=" + (settings.database() instanceof DatabaseSettings.PostgreSql ? "public" : "APP"));
    }

    private void createQueue(AdminCommands commands) {
        commands.run(
                "create-resource-adapter-config",
                "--property=" + AdminCommands.properties(brokerProperties()),
                ADAPTER);
        commands.run("deploy", "--name=" + ADAPTER, messageAdapter.toString());
        commands.run(
                "create-connector-connection-pool",
                "--raname=" + ADAPTER,
                "--connectiondefinition=jakarta.jms.ConnectionFactory",
                "--transactionsupport=XATransaction",
                "--steadypoolsize=1",
                "jms/padron-pool");
        commands.run("create-connector-resource", "--poolname=jms/padron-pool", "jms/padron");
        commands.run(
                "create-admin-object",
                "--raname=" + ADAPTER,
                "--restype=jakarta.jms.Queue",
                "--property=PhysicalName=padron-work",
                "jms/padron-work");
    }

    private Map<String, String> brokerProperties() {
        if (!(settings.cluster().broker() instanceof BrokerSettings.External external)) {
            return Map.of("ServerUrl", embeddedBrokerUrl());
        }
        Map<String, String> properties = new TreeMap<>(Map.of("ServerUrl", external.reconnectingUrl()));
        if (!external.user().isEmpty()) {
            properties.put("UserName", external.user());
            properties.put("Password", external.password());
        }
        return properties;
    }

    private String embeddedBrokerUrl() {
        return "vm://padron?broker.persistent=true&broker.useJmx=false&broker.useShutdownHook=false&broker.dataDirectory="
                + encode(encode(home.broker().toString()));
    }

    /** Encodes twice, because the adapter decodes its URL twice. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
