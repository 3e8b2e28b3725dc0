package io.padron.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a Padrón is to be started: {@code RunningPadron.in(home).with("PADRON_WORKERS", "3").start()}. It listens on a free
 * port unless told otherwise, and sees no setting of the surrounding environment. A setup may be started again and again.
 */
public final class PadronSetup {

    private final Path home;
    private final Map<String, String> settings = new LinkedHashMap<>(Map.of("PADRON_PORT", "0"));
    // Many short lives: the fast compiler alone is up sooner.
    private List<String> machine = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private List<String> arguments = List.of();

    PadronSetup(Path home) {
        this.home = home;
    }

    /** With this environment variable. */
    public PadronSetup with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** With these options of the Java machine in place of those of tests. */
    public PadronSetup onMachine(String... options) {
        machine = List.of(options);
        return this;
    }

    /** With this application instead of the one on board. */
    public PadronSetup deploying(Path archive) {
        arguments = List.of("--deploy", archive.toString());
        return this;
    }

    /** On this PostgreSQL instead of the embedded database. */
    public PadronSetup on(PostgresServer.EmptyDatabase database) {
        return with("PADRON_DB_URL", database.url()).with("PADRON_DB_USER", database.user());
    }

    /** On this broker instead of the embedded one, with a folder that its nodes share. */
    public PadronSetup on(ExternalBroker broker, Path files) {
        broker.environment().forEach(this::with);
        return with("PADRON_FILES", files.toString());
    }

    /** Starts it and waits until it is ready; fails, with its log, when it does not become so. */
    public RunningPadron start() {
        RunningPadron padron = launch();
        padron.awaitReady();
        return padron;
    }

    /** Starts it and does not wait. */
    public RunningPadron launch() {
        try {
            Files.createDirectories(home.toAbsolutePath().getParent());
            Path log = home.resolveSibling(home.getFileName() + ".log");
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().keySet().removeIf(name -> name.startsWith("PADRON_"));
            builder.environment().put("PADRON_HOME", home.toString());
            builder.environment().putAll(settings);
            long from = Files.exists(log) ? Files.size(log) : 0;
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new RunningPadron(process, log, from);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.add("-jar");
        command.add(System.getProperty("padron.jar", "target/padron.jar"));
        command.addAll(arguments);
        return command;
    }
}
