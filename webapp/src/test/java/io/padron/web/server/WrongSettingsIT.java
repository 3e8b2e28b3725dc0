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

    /** Stands in every value that must not be repeated. */
    private static final String SECRET = "s3cret";

    @TempDir
    static Path folder;

    private static PostgresServer.EmptyDatabase database;
    private static ServerSocket silent;

    @BeforeAll
    static void prepare() throws IOException, SQLException {
        database = PostgresServer.create();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role reader login");
        }
        PostgresServer.createOwner(database, "locked", "another");
        // It takes connections and never says a word.
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Files.writeString(folder.resolve("file"), "x");
        Files.writeString(Files.createDirectory(folder.resolve("desk")).resolve("letter.txt"), "x");
        Files.createDirectories(folder.resolve("half/database/padron/seg0"));
        embeddedDatabaseWithAnEmptyLog(folder.resolve("cut"));
    }

    @AfterAll
    static void end() throws IOException {
        silent.close();
    }

    static Stream<Arguments> table() throws IOException {
        String postgres = database.url();
        String shut = "127.0.0.1:" + freePort();
        return Stream.of(
                wrong("PADRON_PORT es «80a»", "PADRON_PORT", "80a"),
                wrong("PADRON_PORT es «65536»", "PADRON_PORT", "65536"),
                wrong("PADRON_ADDRESS es «300.1.1.1»", "PADRON_ADDRESS", "300.1.1.1"),
                wrong("no es una dirección de esta máquina", "PADRON_ADDRESS", "203.0.113.9"),
                wrong("de 1 a 64", "PADRON_WORKERS", "0"),
                wrong("no puede llevar el signo %", "PADRON_HOME", "/srv/100%20"),
                wrong("donde Padrón no puede escribir", "PADRON_HOME", folder + "/file"),
                wrong("donde Padrón no puede escribir", "PADRON_HOME", folder + "/file/below"),
                wrong("contiene otras cosas (letter.txt)", "PADRON_HOME", folder + "/desk"),
                wrong("no es una zona horaria", "PADRON_TIME_ZONE", "Mars/Phobos"),
                wrong("¿quiso decir America/Bogota?", "PADRON_TIME_ZONE", "America/Bogotá"),
                wrong("clientes o afiliados", "PADRON_CUSTOMERS", "pacientes"),
                wrong("true o false", "PADRON_DEMO", "sí"),
                wrong("no puede ser el nombre de un usuario", "PADRON_RECOVER_ADMIN", "two words"),
                wrong("debe tener de 12 a 200", "PADRON_ADMIN_PASSWORD", SECRET),
                wrong("contiene el nombre del usuario", "PADRON_ADMIN_PASSWORD", "admin-" + SECRET + "-2026"),
                wrong("debe tener de 32 a 200", "PADRON_API_TOKEN", SECRET),
                wrong("que un token no puede llevar", "PADRON_API_TOKEN", SECRET + " with a blank in it, long enough"),
                wrong("no es una dirección de PostgreSQL", "PADRON_DB_URL", "jdbc:mysql://u:" + SECRET + "@db/padron"),
                wrong("no es una dirección de PostgreSQL", "PADRON_DB_URL", "jdbc:postgresql://127.0.0.1:port/padron"),
                wrong("pero PADRON_DB_URL no", "PADRON_DB_PASSWORD", SECRET),
                wrong("donde nada escucha", "PADRON_DB_URL", "jdbc:postgresql://" + shut + "/p?password=" + SECRET),
                wrong("no se encuentra en la red", "PADRON_DB_URL", "jdbc:postgresql://no-such-host.invalid/padron"),
                wrong(
                        "no responde",
                        "PADRON_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/padron"),
                wrong(
                        "no existe en ese servidor",
                        Map.of("PADRON_DB_URL", postgres + "x", "PADRON_DB_USER", "postgres")),
                wrong(
                        "rechazó al usuario «locked»",
                        Map.of("PADRON_DB_URL", postgres, "PADRON_DB_USER", "locked", "PADRON_DB_PASSWORD", SECRET)),
                wrong("no puede crear tablas", Map.of("PADRON_DB_URL", postgres, "PADRON_DB_USER", "reader")),
                wrong("Nada se cambió", "PADRON_HOME", folder + "/half"),
                wrong("está incompleta: falta log/log", "PADRON_HOME", folder + "/cut"),
                wrong("intermediario de mensajes", "PADRON_BROKER_URL", "amqp://u:" + SECRET + "@broker:5672"),
                wrong("Ponga PADRON_DB_URL", "PADRON_BROKER_URL", "tcp://" + shut),
                wrong("Ponga en PADRON_FILES", Map.of("PADRON_BROKER_URL", "tcp://" + shut, "PADRON_DB_URL", postgres)),
                wrong(
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
                wrong("no es una carpeta en la que Padrón pueda escribir", "PADRON_FILES", folder + "/nowhere"),
                wrong("no es una carpeta en la que Padrón pueda escribir", "PADRON_FILES", folder + "/file"),
                wrong("el nombre de un nodo", "PADRON_NODE", "a node"),
                wrong("direcciones de los balanceadores", "PADRON_PROXIES", "balancer.example"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void isToldInOneSentenceAndInTime(String sentence, Map<String, String> settings) {
        PadronSetup setup = RunningPadron.in(folder.resolve("home"));
        settings.forEach(setup::with);
        Refusal refusal = Refusal.of(setup);
        String said = refusal.said();
        assertAll(
                () -> assertEquals(2, refusal.exitCode(), said),
                () -> assertTrue(said.contains(sentence), said),
                () -> assertEquals(2, said.lines().count(), "one in Spanish and one in English: " + said),
                () -> assertFalse(said.contains(SECRET), said));
        // Once more where a busy machine was in the way.
        Duration took = refusal.took().compareTo(SOON) < 0
                ? refusal.took()
                : Refusal.of(setup).took();
        assertTrue(took.compareTo(SOON) < 0, took + ": " + said);
    }

    private record Refusal(int exitCode, String said, Duration took) {

        static Refusal of(PadronSetup setup) {
            long begun = System.nanoTime();
            RunningPadron refused = setup.launch();
            int exitCode = refused.awaitEnd();
            return new Refusal(exitCode, refused.log(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static Arguments wrong(String sentence, String name, String value) {
        return wrong(sentence, Map.of(name, value));
    }

    private static Arguments wrong(String sentence, Map<String, String> settings) {
        return Arguments.of(sentence, settings);
    }

    private static void embeddedDatabaseWithAnEmptyLog(Path home) throws IOException, SQLException {
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
