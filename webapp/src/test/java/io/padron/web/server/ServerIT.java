package io.padron.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.access.SessionClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable JAR as an operator sees it. */
@Tag("own-server")
class ServerIT {

    private static final String PASSWORD = "a database password of the tests";

    @TempDir
    Path folder;

    @Test
    void startsOnTheEmbeddedDatabaseAndTheSecondTimeWithOtherSettingsToo() throws Exception {
        Path home = folder.resolve("derby");
        PadronSetup setup = RunningPadron.setUpIn(home);
        startsTwice(setup);
        assertEquals(2, countCompletedProbes(embeddedDatabase(home)));
        for (String kept : Set.of("", "database", "files", "broker", "plugins", "server")) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(kept))),
                    kept);
        }
    }

    @Test
    void startsOnPostgresqlAndTheSecondTimeWithOtherSettingsToo() throws Exception {
        PostgresServer.EmptyDatabase database = PostgresServer.createDatabase();
        PostgresServer.createOwner(database, "padron", PASSWORD);
        Path home = folder.resolve("postgresql");
        startsTwice(RunningPadron.setUpIn(home)
                .withSetting("PADRON_DB_URL", database.url())
                .withSetting("PADRON_DB_USER", "padron")
                .withSetting("PADRON_DB_PASSWORD", PASSWORD));
        assertEquals(2, countCompletedProbes(database.source()));
        keepsItsConfigurationToItself(home.resolve("server/config"));
    }

    /** The configuration holds the password of the database. */
    private static void keepsItsConfigurationToItself(Path configuration) throws IOException {
        try (Stream<Path> files = Files.walk(configuration)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
        assertTrue(Files.readString(configuration.resolve("domain.xml")).contains("padron-pool"));
    }

    /** The first start ends by a kill, the second by a regular stop. */
    private static void startsTwice(PadronSetup setup) throws IOException {
        int firstPort;
        String recovered;
        setup.withSetting("PADRON_ADMIN_PASSWORD", SharedPadron.PASSWORD).withSetting("PADRON_RECOVER_ADMIN", "admin");
        try (RunningPadron first = setup.start()) {
            firstPort = first.address().getPort();
            assertEquals(200, first.get("health/ready").statusCode());
            assertEquals(
                    Set.of("loopback:" + firstPort),
                    ListeningSockets.findByProcess(first.process().pid()));
            assertFalse(first.get("health/ready").headers().firstValue("Server").isPresent());
            recovered = recoveredPassword(first);
            leavesTheHomeToWhomItHas(first, setup);
            first.kill();
        }
        int secondPort = findFreePort();
        setup.withSetting("PADRON_PORT", Integer.toString(secondPort))
                .withSetting("PADRON_WORKERS", "3")
                .withSetting("PADRON_RECOVER_ADMIN", "")
                .withSetting("PADRON_CUSTOMERS", "afiliados");
        try (RunningPadron second = setup.start()) {
            assertEquals(secondPort, second.address().getPort());
            assertTrue(second.get("health/ready").body().contains("\"UP\""));
            SessionClient sessionClient = new SessionClient(second);
            sessionClient.signIn("access/sign-in", recovered);
            assertTrue(sessionClient.get("customers/list").body().contains(">Afiliados</h1>"));
            assertTrue(sessionClient.get("payments/list?done=activated").body().contains(">Nuevo afiliado</a>"));
            second.stop();
            assertFalse(second.readLog().contains("SEVERE"), second.readLog());
        }
    }

    private static String recoveredPassword(RunningPadron padron) {
        Matcher shown = Pattern.compile("of PADRON_RECOVER_ADMIN has the new password (\\S+)")
                .matcher(padron.readLog());
        assertTrue(shown.find(), padron::readLog);
        return shown.group(1);
    }

    private static void leavesTheHomeToWhomItHas(RunningPadron first, PadronSetup setup) {
        RunningPadron second = setup.launch();
        assertEquals(3, second.awaitEnd());
        assertTrue(second.readLog()
                .contains("another Padrón is using (process " + first.process().pid() + ")"));
        assertEquals(200, first.get("health/ready").statusCode());
    }

    /** {@link WrongSettingsIT} has the table of all wrong settings. */
    @Test
    void warnsOfAMisspeltSettingAndRefusesAWrongOne() {
        RunningPadron refused = RunningPadron.setUpIn(folder.resolve("refused"))
                .withSetting("PADRON_POTR", "8081")
                .withSetting("PADRON_PORT", "80a")
                .launch();
        assertEquals(2, refused.awaitEnd());
        assertEquals(
                List.of(
                        "Aviso: Padrón no conoce la variable PADRON_POTR y no la usa; ¿quiso decir PADRON_PORT?"
                                + " / Warning: Padrón does not know the variable PADRON_POTR and does not use it;"
                                + " did you mean PADRON_PORT?",
                        "PADRON_PORT es «80a»; debe ser un número entero de 0 a 65535.",
                        "PADRON_PORT is \"80a\"; it takes a whole number from 0 to 65535."),
                refused.readLog().lines().toList());
    }

    private static int findFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DataSource embeddedDatabase(Path home) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(home.resolve("database/padron").toString());
        return source;
    }

    /** Counts the starts whose probe job completed. */
    private static int countCompletedProbes(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from jbatchexecutioninstancedata e"
                        + " join jbatchjobinstancedata j on j.jobinstanceid = e.jobinstanceid"
                        + " where j.name = 'probe' and e.batchstatus = 'COMPLETED'")) {
            counted.next();
            return counted.getInt(1);
        }
    }
}
