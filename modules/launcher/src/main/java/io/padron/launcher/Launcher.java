package io.padron.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;

/** The main class of {@code padron.jar}. */
public final class Launcher {

    private Launcher() {}

    /** Starts Padrón; ends the process with one sentence and a code other than 0 when that cannot be. */
    public static void main(String[] arguments) {
        // Whatever the terminal is set to: names here have accents.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        // Times are stored and logged in UTC, and shown in the reader's own zone.
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(null);
        try {
            start(Arguments.read(List.of(arguments)), Settings.read(System.getenv()));
        } catch (StartRefused refused) {
            System.err.println(refused.sentence());
            System.exit(refused.exitCode());
        }
    }

    @SuppressWarnings("resource") // The home is held until the process ends.
    private static void start(Arguments arguments, Settings settings) throws StartRefused {
        long begun = System.nanoTime();
        Home home = Home.take(settings.home());
        Listener listener = new Listener(settings.address(), freePort(settings.address(), settings.port()));
        try {
            Cargo cargo = Cargo.unpack(home.server().resolve("cargo"));
            new Server(settings, home, cargo, listener).start(arguments);
        } catch (IOException failed) {
            throw StartRefused.failed("Padrón could not start in " + home.server() + ": " + failed.getMessage() + ".");
        }
        System.out.printf("Padrón is ready at %s after %d ms.%n", listener, (System.nanoTime() - begun) / 1_000_000);
        DemoGreeting.of(System.getenv(), listener).ifPresent(System.out::println);
        // The server would end with a line that says nothing to anybody.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.setOut(new PrintStream(OutputStream.nullOutputStream()))));
    }

    /** The port asked for when nobody has it, any free one for 0. */
    private static int freePort(InetAddress address, int asked) throws StartRefused {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(address, asked));
            return trial.getLocalPort();
        } catch (IOException taken) {
            throw StartRefused.inUse("Padrón cannot listen on port " + asked + " of " + address.getHostAddress() + " ("
                    + taken.getMessage() + "); set PADRON_PORT or PADRON_ADDRESS to another.");
        }
    }
}
