package io.padron.launcher;

import io.padron.launcher.checks.BrokerConnectionCheck;
import io.padron.launcher.checks.DatabaseCheck;
import io.padron.launcher.checks.DriverJar;
import io.padron.launcher.checks.EmbeddedDatabaseCheck;
import io.padron.launcher.sentence.Sentence;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The main class of {@code padron.jar}. */
public final class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

    /** The path of the PostgreSQL driver inside the JAR. */
    private static final String DRIVER = "MICRO-INF/lib/postgresql.jar";

    private Launcher() {}

    /** Starts Padrón; on failure prints one sentence and exits with a code other than 0. */
    public static void main(String[] arguments) {
        // UTF-8 whatever the locale of the terminal, because names have accents.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        // Times are stored and logged in UTC, and displayed in the user's time zone.
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(null);
        UnknownSettings.createWarnings(System.getenv().keySet()).forEach(System.err::println);
        try {
            Settings settings = Settings.read(System.getenv());
            settings.passwordWarning(System.getenv()).ifPresent(System.err::println);
            start(Arguments.read(List.of(arguments)), settings);
        } catch (StartRefusedException refused) {
            System.err.println(refused.sentence());
            System.exit(refused.exitCode());
        } catch (RuntimeException failed) {
            // Without an exit the server's threads would keep the process alive and the port in use.
            LOG.log(Level.SEVERE, "The start failed", failed);
            System.err.println(
                    StartRefusedException.failed("unexpected-failure", failed).sentence());
            System.exit(1);
        }
    }

    @SuppressWarnings("resource") // The home folder stays locked until the process ends.
    private static void start(Arguments arguments, Settings settings) throws StartRefusedException {
        long begun = System.nanoTime();
        Home home = Home.lockFolder(settings.home());
        Listener listener = new Listener(settings.address(), findFreePort(settings.address(), settings.port()));
        try {
            tryConnections(settings, home);
            BundledFiles bundledFiles = BundledFiles.unpack(home.server().resolve("cargo"));
            new Server(settings, home, bundledFiles, listener).start(arguments);
        } catch (IOException failed) {
            throw StartRefusedException.failed("server-folder", home.server(), failed.getMessage());
        }
        System.out.printf("Padrón is ready at %s after %d ms.%n", listener, (System.nanoTime() - begun) / 1_000_000);
        DemoGreeting.of(System.getenv(), listener).ifPresent(System.out::println);
        // Suppresses the line that the server prints at shutdown, which gives no information.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.setOut(new PrintStream(OutputStream.nullOutputStream()))));
    }

    /**
     * Checks the configured connections before the server is loaded: a wrong address then fails in a second, not in a
     * minute.
     */
    private static void tryConnections(Settings settings, Home home) throws StartRefusedException, IOException {
        if (settings.database() instanceof DatabaseSettings.PostgreSql server) {
            Path jar = BundledFiles.unpack(DRIVER, home.server().resolve("trial-driver.jar"));
            try (DriverJar loaded = new DriverJar(jar)) {
                DatabaseCheck trial = new DatabaseCheck(loaded.driver());
                failIfPresent(trial.findProblem(server.url(), server.user(), server.password()));
            }
        } else {
            failIfPresent(EmbeddedDatabaseCheck.findProblem(home.embeddedDatabase()));
        }
        if (settings.cluster().broker() instanceof BrokerSettings.External broker) {
            failIfPresent(BrokerConnectionCheck.findProblem(broker.addresses()));
        }
    }

    private static void failIfPresent(Optional<Sentence> problem) throws StartRefusedException {
        if (problem.isPresent()) {
            throw StartRefusedException.badSetting(problem.get());
        }
    }

    /** Returns the configured port if it is free, or any free port for 0. */
    private static int findFreePort(InetAddress address, int asked) throws StartRefusedException {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(address, asked));
            return trial.getLocalPort();
        } catch (IOException refused) {
            if (asked != 0 && canListen(address)) {
                throw StartRefusedException.inUse("port-in-use", asked, address.getHostAddress(), refused.getMessage());
            }
            throw StartRefusedException.badSetting("address", address.getHostAddress());
        }
    }

    /** Tries any port: if this fails, the address is not one of this machine. */
    private static boolean canListen(InetAddress address) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
