package io.padron.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the application finds in the server under JNDI names: its pool of connections, its threads, its queue. */
final class ServerResources {

    private static final String ADAPTER = "message-adapter";
    private static final String JOB_THREADS = "concurrent/padron-jobs";

    /**
     * A server that stands still in the middle of a transaction holds its locks: another one could take its work over but not
     * write. It takes no longer than that between two statements; reading through a file of ten million rows takes less.
     */
    private static final String END_WHAT_STALLS = "set idle_in_transaction_session_timeout = 60000";

    private static final int SPARE_JOB_THREADS = 8;

    private final Settings settings;
    private final Home home;
    private final Path messageAdapter;

    ServerResources(Settings settings, Home home, Path messageAdapter) {
        this.settings = settings;
        this.home = home;
        this.messageAdapter = messageAdapter;
    }

    /** To be done when the server is up and the application is not. */
    void create(AdminCommands commands) {
        database(commands);
        jobs(commands);
        messages(commands);
    }

    /** One pool for the register and the batch runtime, not XA, so that a chunk and its checkpoint are one commit. */
    private void database(AdminCommands commands) {
        List<String> pool = new ArrayList<>(List.of(
                "--restype=javax.sql.DataSource",
                "--datasourceclassname=" + dataSourceClass(),
                "--steadypoolsize=2",
                "--maxpoolsize=" + (20 + 4 * settings.workers()),
                "--maxwait=30000",
                "--isconnectvalidatereq=true",
                "--validationmethod=custom-validation",
                "--validationclassname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
                // Soon enough after a database that went away and came back; a question to it costs next to nothing,
                // and none
                // at all on the embedded one.
                "--validateatmostonceperiod=" + (settings.database() instanceof DatabaseSettings.PostgreSql ? 2 : 0),
                // One that is found dead: the others are of the same time.
                "--failconnection=true",
                "--property=" + AdminCommands.properties(dataSourceProperties())));
        if (settings.database() instanceof DatabaseSettings.PostgreSql) {
            pool.add("--initsql=" + END_WHAT_STALLS);
        }
        pool.add("padron-pool");
        commands.run("create-jdbc-connection-pool", pool.toArray(String[]::new));
        commands.run("create-jdbc-resource", "--connectionpoolid=padron-pool", "jdbc/padron");
        commands.problemOf("ping-connection-pool", "padron-pool").ifPresent(problem -> {
            String reason = problem.replace(" Please check the server.log for more details.", "");
            throw settings.database() instanceof DatabaseSettings.Embedded
                    ? StartRefused.badSetting("derby-unreadable", home.embedded(), reason)
                    : StartRefused.failed("db-other", reason);
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
            // So that a server of it that is gone without a word is noticed.
            properties.put("tcpKeepAlive", "true");
            // The details of a refused key are people's numbers: they stay out of the log.
            properties.put("logServerErrorDetail", "false");
            if (!server.password().isEmpty()) {
                properties.put("user", server.user());
                properties.put("password", server.password());
            }
        } else {
            properties.put("databaseName", home.embedded().toString());
            if (Files.notExists(home.embedded())) {
                properties.put("createDatabase", "create");
            }
        }
        return properties;
    }

    /**
     * Threads of its own: the default ones would run a single job at a time. More than there are workers, for a job that does
     * not stop when its run is cancelled keeps its thread.
     */
    private void jobs(AdminCommands commands) {
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

    private void messages(AdminCommands commands) {
        commands.run("create-resource-adapter-config", "--property=" + AdminCommands.properties(broker()), ADAPTER);
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

    private Map<String, String> broker() {
        if (!(settings.cluster().broker() instanceof BrokerSettings.External external)) {
            return Map.of("ServerUrl", embeddedBroker());
        }
        Map<String, String> properties = new TreeMap<>(Map.of("ServerUrl", external.lastingUrl()));
        if (!external.user().isEmpty()) {
            properties.put("UserName", external.user());
            properties.put("Password", external.password());
        }
        return properties;
    }

    private String embeddedBroker() {
        return "vm://padron?broker.persistent=true&broker.useJmx=false&broker.useShutdownHook=false&broker.dataDirectory="
                + encoded(encoded(home.broker().toString()));
    }

    /** To be done twice: the adapter decodes twice what stands in its address. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
