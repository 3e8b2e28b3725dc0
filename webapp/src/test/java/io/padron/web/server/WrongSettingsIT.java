package io.padron.web.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong setting ends the real JAR with its sentence before the server is loaded. */
@Tag("own-server")
class WrongSettingsIT {

    private static final Duration SOON = Duration.ofSeconds(3);

    /** Part of every value that must not be repeated in a message. */
    private static final String SECRET = "s3cret";

    @TempDir
    static Path folder;

    private static PostgresServer.EmptyDatabase database;
    private static ServerSocket silent;

    @BeforeAll
    static void prepare() throws IOException, SQLException {
        database = PostgresServer.createDatabase();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role reader login");
        }
        PostgresServer.createOwner(database, "locked", "another");
        // It accepts connections and never responds.
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Files.writeString(folder.resolve("file"), "x");
        Files.writeString(Files.createDirectory(folder.resolve("desk")).resolve("letter.txt"), "x");
        Files.createDirectories(folder.resolve("half/database/padron/seg0"));
        createDatabaseWithEmptyLog(folder.resolve("cut"));
    }

    @AfterAll
    static void end() throws IOException {
        silent.close();
    }

    static Stream<Arguments> wrongSettings() throws IOException {
        String postgres = database.url();
        String shut = "127.0.0.1:" + findFreePort();
        return Stream.of(
                wrongSetting("PADRON_PORT es «80a»", "PADRON_PORT", "80a"),
                wrongSetting("PADRON_PORT es «65536»", "PADRON_PORT", "65536"),
                wrongSetting("PADRON_ADDRESS es «300.1.1.1»", "PADRON_ADDRESS", "300.1.1.1"),
                wrongSetting("no es una dirección de esta máquina", "PADRON_ADDRESS", "203.0.113.9"),
                wrongSetting("de 1 a 64", "PADRON_WORKERS", "0"),
                wrongSetting("no puede llevar el signo %", "PADRON_HOME", "/srv/100%20"),
                wrongSetting("donde Padrón no puede escribir", "PADRON_HOME", folder + "/file"),
                wrongSetting("donde Padrón no puede escribir", "PADRON_HOME", folder + "/file/below"),
                wrongSetting("contiene otras cosas (letter.txt)", "PADRON_HOME", folder + "/desk"),
                wrongSetting("no es una zona horaria", "PADRON_TIME_ZONE", "Mars/Phobos"),
                wrongSetting("¿quiso decir America/Bogota?", "PADRON_TIME_ZONE", "America/Bogotá"),
                wrongSetting("clientes o afiliados", "PADRON_CUSTOMERS", "pacientes"),
                wrongSetting("true o false", "PADRON_DEMO", "sí"),
                wrongSetting("no puede ser el nombre de un usuario", "PADRON_RECOVER_ADMIN", "two words"),
                wrongSetting("debe tener de 12 a 200", "PADRON_ADMIN_PASSWORD", SECRET),
                wrongSetting("contiene el nombre del usuario", "PADRON_ADMIN_PASSWORD", "admin-" + SECRET + "-2026"),
                wrongSetting("debe tener de 32 a 200", "PADRON_API_TOKEN", SECRET),
                wrongSetting(
                        "que un token no puede llevar",
                        "PADRON_API_TOKEN",
                        SECRET + " with a blank in it, long enough"),
                wrongSetting(
                        "no es una dirección de PostgreSQL",
                        "PADRON_DB_URL",
                        "jdbc:mysql://u:" + SECRET + "@db/padron"),
                wrongSetting(
                        "no es una dirección de PostgreSQL",
                        "PADRON_DB_URL",
                        "jdbc:postgresql://127.0.0.1:port/padron"),
                wrongSetting("pero PADRON_DB_URL no", "PADRON_DB_PASSWORD", SECRET),
                wrongSetting(
                        "donde nada escucha", "PADRON_DB_URL", "jdbc:postgresql://" + shut + "/p?password=" + SECRET),
                wrongSetting(
                        "no se encuentra en la red", "PADRON_DB_URL", "jdbc:postgresql://no-such-host.invalid/padron"),
                wrongSetting(
                        "no responde",
                        "PADRON_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/padron"),
                wrongSetting(
                        "no existe en ese servidor",
                        Map.of("PADRON_DB_URL", postgres + "x", "PADRON_DB_USER", "postgres")),
                wrongSetting(
                        "rechazó al usuario «locked»",
                        Map.of("PADRON_DB_URL", postgres, "PADRON_DB_USER", "locked", "PADRON_DB_PASSWORD", SECRET)),
                wrongSetting("no puede crear tablas", Map.of("PADRON_DB_URL", postgres, "PADRON_DB_USER", "reader")),
                wrongSetting("Nada se cambió", "PADRON_HOME", folder + "/half"),
                wrongSetting("está incompleta: falta log/log", "PADRON_HOME", folder + "/cut"),
                wrongSetting("intermediario de mensajes", "PADRON_BROKER_URL", "amqp://u:" + SECRET + "@broker:5672"),
                wrongSetting("Ponga PADRON_DB_URL", "PADRON_BROKER_URL", "tcp://" + shut),
                wrongSetting(
                        "Ponga en PADRON_FILES",
                        Map.of("PADRON_BROKER_URL", "tcp://" + shut, "PADRON_DB_URL", postgres)),
                wrongSetting(
                        "no-such-broker.invalid:61617, donde nada escucha",
                        Map.of(
                                "PADRON_BROKER_URL",
                                "failover:(tcp://" + shut + ",ssl://no-such-broker.invalid:61617)",
                                "PADRON_DB_URL",
                                postgres,
                                "PADRON_DB_USER",
                                "postgres",
                                "PADRON_FILES",
                                folder.toString())),
                wrongSetting("no es una carpeta en la que Padrón pueda escribir", "PADRON_FILES", folder + "/nowhere"),
                wrongSetting("no es una carpeta en la que Padrón pueda escribir", "PADRON_FILES", folder + "/file"),
                wrongSetting("el nombre de un nodo", "PADRON_NODE", "a node"),
                wrongSetting("direcciones de los balanceadores", "PADRON_PROXIES", "balancer.example"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSettings")
    void isReportedInOneSentenceAndInTime(String sentence, Map<String, String> settings) {
        PadronSetup setup = RunningPadron.setUpIn(folder.resolve("home"));
        settings.forEach(setup::withSetting);
        SettingRefusal settingRefusal = SettingRefusal.of(setup);
        String said = settingRefusal.output();
        assertAll(
                () -> assertEquals(2, settingRefusal.exitCode(), said),
                () -> assertTrue(said.contains(sentence), said),
                () -> assertEquals(2, said.lines().count(), "one in Spanish and one in English: " + said),
                () -> assertFalse(said.contains(SECRET), said));
        // Tries again where a busy machine was too slow.
        Duration took = settingRefusal.duration().compareTo(SOON) < 0
                ? settingRefusal.duration()
                : SettingRefusal.of(setup).duration();
        assertTrue(took.compareTo(SOON) < 0, took + ": " + said);
    }

    private record SettingRefusal(int exitCode, String output, Duration duration) {

        static SettingRefusal of(PadronSetup setup) {
            long begun = System.nanoTime();
            RunningPadron refused = setup.launch();
            int exitCode = refused.awaitEnd();
            return new SettingRefusal(exitCode, refused.readLog(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static Arguments wrongSetting(String sentence, String name, String value) {
        return wrongSetting(sentence, Map.of(name, value));
    }

    private static Arguments wrongSetting(String sentence, Map<String, String> settings) {
        return Arguments.of(sentence, settings);
    }

    private static void createDatabaseWithEmptyLog(Path home) throws IOException, SQLException {
        Path made = Files.createDirectories(home.resolve("database")).resolve("padron");
        DriverManager.getConnection("jdbc:derby:" + made + ";create=true").close();
        try {
            DriverManager.getConnection("jdbc:derby:" + made + ";shutdown=true").close();
        } catch (SQLException down) {
            assertEquals("08006", down.getSQLState());
        }
        try (Stream<Path> logs = Files.list(made.resolve("log"))) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".dat")).toList()) {
                Files.write(log, new byte[0]);
            }
        }
    }

    private static int findFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
