package io.padron.benchmarks.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Apache Artemis in its own process, created by the command of its distribution; clients use OpenWire. */
record ArtemisBroker(Process process, int port) implements Broker {

    private static final String USER = "padron";
    private static final String PASSWORD = "a-broker-of-the-measurement";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    /** Starts the broker on a free port of the loopback address. */
    static ArtemisBroker start(Path distribution, Path folder) throws IOException {
        int port = findFreePort();
        Path instance = folder.resolve("artemis");
        Files.createDirectories(folder);
        Process create = startProcess(
                folder,
                List.of(
                        distribution.resolve("bin/artemis").toString(),
                        "create",
                        instance.toString(),
                        "--user",
                        USER,
                        "--password",
                        PASSWORD,
                        "--require-login",
                        "--host",
                        "127.0.0.1",
                        "--default-port",
                        Integer.toString(port),
                        "--no-amqp-acceptor",
                        "--no-hornetq-acceptor",
                        "--no-mqtt-acceptor",
                        "--no-stomp-acceptor",
                        "--no-web",
                        "--nio",
                        "--no-autotune"));
        if (awaitExit(create) != 0) {
            throw new IOException("Artemis could not be made: see " + folder.resolve("artemis.log"));
        }
        ArtemisBroker broker = new ArtemisBroker(
                startProcess(folder, List.of(instance.resolve("bin/artemis").toString(), "run")), port);
        broker.awaitPort();
        return broker;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "PADRON_BROKER_URL", "tcp://127.0.0.1:" + port,
                "PADRON_BROKER_USER", USER,
                "PADRON_BROKER_PASSWORD", PASSWORD);
    }

    @Override
    public String name() {
        return "Artemis over OpenWire";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        awaitExit(process);
    }

    private void awaitPort() throws IOException {
        long limit = System.nanoTime() + PATIENCE;
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException shut) {
                if (!process.isAlive() || System.nanoTime() > limit) {
                    throw shut;
                }
            }
            pause();
        }
    }

    private static Process startProcess(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("artemis.log").toFile()))
                .start();
    }

    private static int awaitExit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int findFreePort() throws IOException {
        try (ServerSocket trial = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return trial.getLocalPort();
        }
    }
}
