package io.padron.web.faults;

import io.padron.web.faults.means.Ledger;
import io.padron.web.faults.means.Position;
import io.padron.web.faults.means.Result;
import io.padron.web.faults.means.Sample;
import io.padron.web.faults.means.Signals;
import io.padron.web.faults.means.Store;
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
final class Journey implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK_EVERY = 30;
    private static final int LATEST = 250;

    private final Ground ground;
    private final Sample sample;
    private final Random random;
    private final List<RunningPadron> others = new ArrayList<>();
    private RunningPadron server;
    private ImportClient client;
    private String id = "";
    private long vain;

    /** Starts the server. */
    Journey(Ground ground, Sample sample, Random random) {
        this.ground = ground;
        this.sample = sample;
        this.random = random;
        server = ground.setup().start();
        client = new ImportClient(server);
    }

    /** Fills the register. */
    void begin() {
        client.activateSpei();
        ImportClient.Run register = client.awaitEnd(client.upload(sample.register()));
        if (!register.state().equals("COMPLETED")) {
            throw new AssertionError("The register did not load: " + register.json());
        }
        if (ground.store() == Store.POSTGRESQL) {
            vain = ground.ledger().writtenInVain();
        }
    }

    /** Another node on the same register. */
    void join() {
        others.add(ground.second().start());
    }

    void upload() {
        id = client.upload(sample.file());
    }

    Ground ground() {
        return ground;
    }

    Sample sample() {
        return sample;
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

    /** Waits for the moment and a little longer, so that it falls anywhere in a chunk; false when the run ended before. */
    boolean await(Position moment) {
        Position now = position();
        while (!now.reached(moment)) {
            if (now.ended()) {
                return false;
            }
            Signals.sleep(LOOK_EVERY);
            now = position();
        }
        Signals.sleep(random.nextInt(LATEST));
        return !position().ended();
    }

    /** Ends the server at once. */
    Dead kill() {
        server.kill();
        ground.awaitSilence();
        Ledger left = ground.ledger();
        Dead dead = new Dead(left, ground.store(), vain);
        vain = left.writtenInVain();
        return dead;
    }

    /** Starts it again; how long it took until it had committed more than the dead one. */
    Duration restart(Dead dead) {
        long since = System.nanoTime();
        server = ground.setup().start();
        client = new ImportClient(server);
        Position there = dead.ledger().position();
        return there.ended() ? Duration.ZERO : awaitBeyond(there, since);
    }

    /** Waits until something more is committed; how long after the given moment that was. */
    Duration awaitBeyond(Position mark, long since) {
        while (true) {
            Optional<Position> now = look();
            Duration passed = Duration.ofNanos(System.nanoTime() - since);
            if (now.filter(there -> there.beyond(mark)).isPresent()) {
                return passed;
            }
            if (passed.compareTo(PATIENCE) > 0) {
                throw new AssertionError("Nothing went on after " + mark + "; it is " + now);
            }
            Signals.sleep(LOOK_EVERY);
        }
    }

    /** How far the run is; waits until somebody can tell. */
    Position position() {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        Optional<Position> now = look();
        while (now.isEmpty()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Nobody can tell how far it is");
            }
            Signals.sleep(LOOK_EVERY);
            now = look();
        }
        return now.get();
    }

    /** How far the run is, by the ledger, or else by REST; empty when nobody can tell. */
    Optional<Position> look() {
        Optional<Position> known = ground.position();
        if (known.isPresent() || ground.store() == Store.POSTGRESQL) {
            return known;
        }
        try {
            ImportClient.Run run = client.run(id);
            return Optional.of(new Position(run.state(), run.count("rows"), run.count("loaded")));
        } catch (UncheckedIOException | AssertionError notNow) {
            return Optional.empty();
        }
    }

    /** Lets the run end, and its servers; what it ended with. Fails when the ledger and the register do not fit. */
    Result end() {
        long limit = System.nanoTime() + Duration.ofMinutes(30).toNanos();
        while (!position().ended()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("It did not end: " + position());
            }
            Signals.sleep(LOOK_EVERY * 2);
        }
        ImportClient.Run run = client.run(id);
        if (!run.state().equals("COMPLETED")) {
            throw new AssertionError("It ended otherwise: " + run.json());
        }
        Result result = outcomes(run);
        if (result.loaded() != client.customers(id) || result.loaded() != run.count("loaded")) {
            throw new AssertionError("%d rows are loaded, and %d customers there: %s"
                    .formatted(result.loaded(), client.customers(id), run.json()));
        }
        others.forEach(RunningPadron::stop);
        server.stop();
        List<String> gaps = ground.finalLedger().gaps(sample.expected().rows());
        if (!gaps.isEmpty()) {
            throw new AssertionError("The ledger has gaps: " + gaps);
        }
        return result;
    }

    private Result outcomes(ImportClient.Run run) {
        try (InputStream told = client.outcomesOf(id)) {
            Files.copy(told, ground.outcomes());
            try (BufferedReader report = Files.newBufferedReader(ground.outcomes())) {
                return Result.read(run.counts(), report);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Leaves no process behind. */
    @Override
    public void close() {
        others.forEach(RunningPadron::close);
        server.close();
    }
}
