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

/** Apache Artemis in a process of its own, made by its distribution's own command, spoken to in OpenWire. */
record Artemis(Process process, int port) implements Broker {

    private static final String USER = "padron";
    private static final String PASSWORD = "a-broker-of-the-measurement";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    /** Starts one on a free port of the loopback address. */
    static Artemis start(Path distribution, Path folder) throws IOException {
        int port = freePort();
        Path instance = folder.resolve("artemis");
        Files.createDirectories(folder);
        Process create = process(
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
        if (await(create) != 0) {
            throw new IOException("Artemis could not be made: see " + folder.resolve("artemis.log"));
        }
        Artemis broker = new Artemis(
                process(folder, List.of(instance.resolve("bin/artemis").toString(), "run")), port);
        broker.awaitDoor();
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
        await(process);
    }

    private void awaitDoor() throws IOException {
        long limit = System.nanoTime() + PATIENCE;
        while (true) {
            try (Socket door = new Socket()) {
                door.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException shut) {
                if (!process.isAlive() || System.nanoTime() > limit) {
                    throw shut;
                }
            }
            pause();
        }
    }

    private static Process process(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("artemis.log").toFile()))
                .start();
    }

    private static int await(Process process) {
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

    private static int freePort() throws IOException {
        try (ServerSocket trial = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return trial.getLocalPort();
        }
    }
}
