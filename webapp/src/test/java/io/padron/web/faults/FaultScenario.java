package io.padron.web.faults;

import io.padron.web.faults.support.DatabaseType;
import io.padron.web.faults.support.ImportResult;
import io.padron.web.faults.support.ImportTestFiles;
import io.padron.web.faults.support.LedgerSnapshot;
import io.padron.web.faults.support.ProcessControl;
import io.padron.web.faults.support.RunPosition;
import io.padron.web.imports.ImportClient;
import io.padron.web.server.RunningPadron;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One import from the first start of its server to the check of what it ended with, and the harm that is done meanwhile. */
final class FaultScenario implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK_EVERY = 30;
    private static final int LATEST = 250;

    private final FaultTestEnvironment faultTestEnvironment;
    private final ImportTestFiles importTestFiles;
    private final Random random;
    private final List<RunningPadron> others = new ArrayList<>();
    private RunningPadron server;
    private ImportClient client;
    private String id = "";
    private long rolledBackRows;

    /** Starts the server. */
    FaultScenario(FaultTestEnvironment faultTestEnvironment, ImportTestFiles importTestFiles, Random random) {
        this.faultTestEnvironment = faultTestEnvironment;
        this.importTestFiles = importTestFiles;
        this.random = random;
        server = faultTestEnvironment.setup().start();
        client = new ImportClient(server);
    }

    /** Fills the register. */
    void loadRegister() {
        client.activateSpei();
        ImportClient.RunJson register = client.awaitEnd(client.uploadFile(importTestFiles.register()));
        if (!register.state().equals("COMPLETED")) {
            throw new AssertionError("The register did not load: " + register.json());
        }
        if (faultTestEnvironment.store() == DatabaseType.POSTGRESQL) {
            rolledBackRows = faultTestEnvironment.readLedger().rolledBackRows();
        }
    }

    /** Another node on the same register. */
    void startSecondNode() {
        others.add(faultTestEnvironment.secondSetup().start());
    }

    void uploadFile() {
        id = client.uploadFile(importTestFiles.file());
    }

    FaultTestEnvironment ground() {
        return faultTestEnvironment;
    }

    ImportTestFiles sample() {
        return importTestFiles;
    }

    Random random() {
        return random;
    }

    RunningPadron server() {
        return server;
    }

    ImportClient client() {
        return client;
    }

    /**
     * Waits for the position and a random time more, so that the fault falls anywhere in a chunk; false when the run
     * ended before.
     */
    boolean awaitPosition(RunPosition moment) {
        RunPosition now = awaitKnownPosition();
        while (!now.isAtOrAfter(moment)) {
            if (now.ended()) {
                return false;
            }
            ProcessControl.sleep(LOOK_EVERY);
            now = awaitKnownPosition();
        }
        ProcessControl.sleep(random.nextInt(LATEST));
        return !awaitKnownPosition().ended();
    }

    /** Kills the server at once. */
    KilledServer killServer() {
        server.kill();
        faultTestEnvironment.awaitNoSessions();
        LedgerSnapshot left = faultTestEnvironment.readLedger();
        KilledServer killedServer = new KilledServer(left, faultTestEnvironment.store(), rolledBackRows);
        rolledBackRows = left.rolledBackRows();
        return killedServer;
    }

    /** Starts the server again and returns the time until it had committed more than the killed one. */
    Duration restartServer(KilledServer killedServer) {
        long since = System.nanoTime();
        server = faultTestEnvironment.setup().start();
        client = new ImportClient(server);
        RunPosition there = killedServer.ledger().position();
        return there.ended() ? Duration.ZERO : awaitProgress(there, since);
    }

    /** Waits until more is committed and returns the time since the given moment. */
    Duration awaitProgress(RunPosition mark, long since) {
        while (true) {
            Optional<RunPosition> now = findPosition();
            Duration passed = Duration.ofNanos(System.nanoTime() - since);
            if (now.filter(there -> there.isAfter(mark)).isPresent()) {
                return passed;
            }
            if (passed.compareTo(PATIENCE) > 0) {
                throw new AssertionError("Nothing went on after " + mark + "; it is " + now);
            }
            ProcessControl.sleep(LOOK_EVERY);
        }
    }

    /** Waits until the position of the run is known. */
    RunPosition awaitKnownPosition() {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        Optional<RunPosition> now = findPosition();
        while (now.isEmpty()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("The position of the run is unknown");
            }
            ProcessControl.sleep(LOOK_EVERY);
            now = findPosition();
        }
        return now.get();
    }

    /** Finds the position of the run in the ledger, or else by REST; empty when neither is available. */
    Optional<RunPosition> findPosition() {
        Optional<RunPosition> known = faultTestEnvironment.findPosition();
        if (known.isPresent() || faultTestEnvironment.store() == DatabaseType.POSTGRESQL) {
            return known;
        }
        try {
            ImportClient.RunJson runJson = client.findRun(id);
            return Optional.of(new RunPosition(runJson.state(), runJson.count("rows"), runJson.count("loaded")));
        } catch (UncheckedIOException | AssertionError notNow) {
            return Optional.empty();
        }
    }

    /**
     * Waits for the end of the run, stops the servers and returns the result. Fails when ledger and register do not
     * agree.
     */
    ImportResult awaitResult() {
        long limit = System.nanoTime() + Duration.ofMinutes(30).toNanos();
        while (!awaitKnownPosition().ended()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("It did not end: " + awaitKnownPosition());
            }
            ProcessControl.sleep(LOOK_EVERY * 2);
        }
        ImportClient.RunJson runJson = client.findRun(id);
        if (!runJson.state().equals("COMPLETED")) {
            throw new AssertionError("It ended otherwise: " + runJson.json());
        }
        ImportResult importResult = readResult(runJson);
        if (importResult.loaded() != client.countCustomers(id) || importResult.loaded() != runJson.count("loaded")) {
            throw new AssertionError("%d rows are loaded, and %d customers there: %s"
                    .formatted(importResult.loaded(), client.countCustomers(id), runJson.json()));
        }
        others.forEach(RunningPadron::stop);
        server.stop();
        List<String> gaps = faultTestEnvironment
                .readFinalLedger()
                .findGaps(importTestFiles.expected().rows());
        if (!gaps.isEmpty()) {
            throw new AssertionError("The ledger has gaps: " + gaps);
        }
        return importResult;
    }

    private ImportResult readResult(ImportClient.RunJson runJson) {
        try (InputStream outcomes = client.openOutcomes(id)) {
            Files.copy(outcomes, faultTestEnvironment.outcomesFile());
            try (BufferedReader report = Files.newBufferedReader(faultTestEnvironment.outcomesFile())) {
                return ImportResult.read(runJson.counts(), report);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops all processes. */
    @Override
    public void close() {
        others.forEach(RunningPadron::close);
        server.close();
    }
}
