package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import io.padron.launcher.trial.BrokerTrial;
import io.padron.launcher.trial.DatabaseTrial;
import io.padron.launcher.trial.DriverJar;
import io.padron.launcher.trial.EmbeddedFiles;
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

    /** Where the JAR carries it for the server. */
    private static final String DRIVER = "MICRO-INF/lib/postgresql.jar";

    private Launcher() {}

    /** Starts Padrón; ends the process with one sentence and a code other than 0 when that cannot be. */
    public static void main(String[] arguments) {
        // Whatever the terminal is set to: names here have accents.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        // Times are stored and logged in UTC, and shown in the reader's own zone.
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(null);
        UnknownSettings.warnings(System.getenv().keySet()).forEach(System.err::println);
        try {
            Settings settings = Settings.read(System.getenv());
            settings.passwordWarning(System.getenv()).ifPresent(System.err::println);
            start(Arguments.read(List.of(arguments)), settings);
        } catch (StartRefused refused) {
            System.err.println(refused.sentence());
            System.exit(refused.exitCode());
        } catch (RuntimeException failed) {
            // The server's threads would keep the process, and the port, without a register behind it.
            LOG.log(Level.SEVERE, "The start failed", failed);
            System.err.println(StartRefused.failed("unexpected-failure", failed).sentence());
            System.exit(1);
        }
    }

    @SuppressWarnings("resource") // The home is held until the process ends.
    private static void start(Arguments arguments, Settings settings) throws StartRefused {
        long begun = System.nanoTime();
        Home home = Home.take(settings.home());
        Listener listener = new Listener(settings.address(), freePort(settings.address(), settings.port()));
        try {
            tryOut(settings, home);
            Cargo cargo = Cargo.unpack(home.server().resolve("cargo"));
            new Server(settings, home, cargo, listener).start(arguments);
        } catch (IOException failed) {
            throw StartRefused.failed("server-folder", home.server(), failed.getMessage());
        }
        System.out.printf("Padrón is ready at %s after %d ms.%n", listener, (System.nanoTime() - begun) / 1_000_000);
        DemoGreeting.of(System.getenv(), listener).ifPresent(System.out::println);
        // The server would end with a line that says nothing to anybody.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.setOut(new PrintStream(OutputStream.nullOutputStream()))));
    }

    /** What the settings name is asked for before the server is loaded: a wrong address costs a second, not a minute. */
    private static void tryOut(Settings settings, Home home) throws StartRefused, IOException {
        if (settings.database() instanceof DatabaseSettings.PostgreSql server) {
            Path jar = Cargo.unpack(DRIVER, home.server().resolve("trial-driver.jar"));
            try (DriverJar loaded = new DriverJar(jar)) {
                DatabaseTrial trial = new DatabaseTrial(loaded.driver());
                refuse(trial.problemOf(server.url(), server.user(), server.password()));
            }
        } else {
            refuse(EmbeddedFiles.problemOf(home.embedded()));
        }
        if (settings.cluster().broker() instanceof BrokerSettings.External broker) {
            refuse(BrokerTrial.problemOf(broker.addresses()));
        }
    }

    private static void refuse(Optional<Sentence> problem) throws StartRefused {
        if (problem.isPresent()) {
            throw StartRefused.badSetting(problem.get());
        }
    }

    /** The port asked for when nobody has it, any free one for 0. */
    private static int freePort(InetAddress address, int asked) throws StartRefused {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(address, asked));
            return trial.getLocalPort();
        } catch (IOException refused) {
            if (asked != 0 && canListen(address)) {
                throw StartRefused.inUse("port-in-use", asked, address.getHostAddress(), refused.getMessage());
            }
            throw StartRefused.badSetting("address", address.getHostAddress());
        }
    }

    /** On any port: else the address is not of this machine. */
    private static boolean canListen(InetAddress address) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
