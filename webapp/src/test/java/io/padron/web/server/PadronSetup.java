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
 * The setup of a Padrón to start: {@code RunningPadron.setUpIn(home).withSetting("PADRON_WORKERS", "3").start()}. It
 * listens on a free port unless set otherwise, and sees no setting of the surrounding environment. A setup can be
 * started repeatedly.
 */
public final class PadronSetup {

    private final Path home;
    private final Map<String, String> settings = new LinkedHashMap<>(Map.of("PADRON_PORT", "0"));
    // The client compiler alone starts a short-lived server sooner.
    private List<String> machine = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private List<String> arguments = List.of();

    PadronSetup(Path home) {
        this.home = home;
    }

    /** Sets an environment variable. */
    public PadronSetup withSetting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Replaces the JVM options of tests. */
    public PadronSetup withJvmOptions(String... options) {
        machine = List.of(options);
        return this;
    }

    /** Deploys this application instead of the bundled one. */
    public PadronSetup withArchive(Path archive) {
        arguments = List.of("--deploy", archive.toString());
        return this;
    }

    /** Uses this PostgreSQL instead of the embedded database. */
    public PadronSetup on(PostgresServer.EmptyDatabase database) {
        return withSetting("PADRON_DB_URL", database.url()).withSetting("PADRON_DB_USER", database.user());
    }

    /** Uses this broker instead of the embedded one, with a folder that its nodes share. */
    public PadronSetup on(ExternalBroker broker, Path files) {
        broker.environment().forEach(this::withSetting);
        return withSetting("PADRON_FILES", files.toString());
    }

    /** Starts it and waits until it is ready; fails with its log when it does not become ready. */
    public RunningPadron start() {
        RunningPadron padron = launch();
        padron.awaitReady();
        return padron;
    }

    /** Starts it without waiting. */
    public RunningPadron launch() {
        try {
            Files.createDirectories(home.toAbsolutePath().getParent());
            Path log = home.resolveSibling(home.getFileName() + ".log");
            ProcessBuilder builder = new ProcessBuilder(createCommand());
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

    private List<String> createCommand() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.add("-jar");
        command.add(System.getProperty("padron.jar", "target/padron.jar"));
        command.addAll(arguments);
        return command;
    }
}
