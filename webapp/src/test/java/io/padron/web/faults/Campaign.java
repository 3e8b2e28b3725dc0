package io.padron.web.faults;

import io.padron.web.faults.means.Position;
import io.padron.web.faults.means.Postgres;
import io.padron.web.faults.means.Result;
import io.padron.web.faults.means.Sample;
import io.padron.web.faults.means.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws faults and lets them happen, until as many as asked for have come while somebody was at work. */
final class Campaign implements AutoCloseable {

    /** So early and so late that a fault hardly ever misses the phase. */
    private static final double EARLIEST = 0.02;

    private static final double LATEST = 0.9;

    private final Options options;
    private final Random random;
    private final Path folder;
    private final Sample sample;
    private final Report report;
    private final Deck deck;
    private Optional<Result> undisturbed = Optional.empty();
    private Optional<Postgres> postgres = Optional.empty();
    private int journeys;

    Campaign(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        random = new Random(options.seed());
        sample = Sample.write(folder, options.rows());
        report = new Report(options);
        deck = new Deck(options.kinds(), random);
    }

    /** A fault and the moment for which it was drawn. */
    private record Drawn(Kind kind, Position moment) {}

    /** Goes on after a failure: one must not hide the others. */
    Report run() {
        int turn = random.nextInt(options.stores().size());
        // A fault that misses is drawn again, but not for ever.
        for (int tries = 3 * options.faults() + 3; report.wanting() > 0 && tries > 0 && !report.hopeless(); tries--) {
            Store store = options.stores().get(turn++ % options.stores().size());
            if (!deck.has(kind -> options.possible(kind, store))) {
                continue;
            }
            List<Drawn> drawn = draw(store);
            try {
                travel(store, drawn);
            } catch (RuntimeException | AssertionError failed) {
                report.failed(
                        store,
                        drawn.stream()
                                .map(one -> one.kind() + " from " + one.moment())
                                .toList(),
                        failed);
            }
        }
        return report;
    }

    private List<Drawn> draw(Store store) {
        Kind first = deck.deal(kind -> options.possible(kind, store));
        List<Kind> chosen = new ArrayList<>(List.of(first));
        int many = Math.min(options.atOnce(), report.wanting());
        while (!first.alone() && chosen.size() < many) {
            chosen.add(deck.deal(kind -> options.possible(kind, store) && !kind.alone()));
        }
        return chosen.stream()
                .map(kind -> new Drawn(kind, moment()))
                .sorted(Comparator.comparing(Drawn::moment, (a, b) -> a.beyond(b) ? 1 : b.beyond(a) ? -1 : 0))
                .toList();
    }

    private Position moment() {
        String phase = random.nextInt(3) == 0 ? "VALIDATING" : "LOADING";
        double share = EARLIEST + random.nextDouble() * (LATEST - EARLIEST);
        return Position.in(phase, (int) (share * options.rows()));
    }

    /** One import with these faults, on a ground of its own; what is left of a failed one stays to be looked at. */
    private void travel(Store store, List<Drawn> drawn) {
        Result expected = undisturbed.orElseGet(() -> undisturbed(store));
        undisturbed = Optional.of(expected);
        Kind first = drawn.get(0).kind();
        Ground ground = ground(store, first);
        boolean whole = false;
        try (Journey journey = new Journey(ground, sample, random)) {
            suffer(journey, drawn);
            whole = report.ended(store, journey.end(), expected);
        } finally {
            if (whole || first.onSmallDisk()) {
                ground.close();
            }
        }
    }

    private void suffer(Journey journey, List<Drawn> drawn) {
        Kind first = drawn.get(0).kind();
        journey.begin();
        if (first == Kind.STALL_OF_ONE_NODE) {
            journey.join();
        }
        if (first == Kind.DISK_FULL_RECEIVING) {
            report.tell(journey.ground().store(), first, first.fault().strike(journey));
        }
        journey.upload();
        for (Drawn next : drawn) {
            if (next.kind() != Kind.DISK_FULL_RECEIVING) {
                boolean inTime = journey.await(next.moment());
                report.tell(
                        journey.ground().store(),
                        next.kind(),
                        inTime ? next.kind().fault().strike(journey) : Optional.empty());
            }
        }
    }

    /** Every import must end like this, on whatever database. */
    private Result undisturbed(Store store) {
        Ground ground = ground(store, Kind.KILL);
        try (Journey journey = new Journey(ground, sample, random)) {
            journey.begin();
            long start = System.nanoTime();
            journey.upload();
            Result result = journey.end();
            report.undisturbed(store, result, System.nanoTime() - start);
            List<String> wrong = result.differencesTo(result, options.rows());
            if (!wrong.isEmpty() || result.loaded() != sample.expected().accepted()) {
                throw new AssertionError("The undisturbed run is wrong: " + wrong + " " + result);
            }
            return result;
        } finally {
            ground.close();
        }
    }

    private Ground ground(Store store, Kind harm) {
        if (store == Store.POSTGRESQL && postgres.isEmpty()) {
            postgres = Optional.of(new Postgres(folder.resolve("postgresql")));
        }
        Path here = folder.resolve("import-" + ++journeys);
        return Ground.fresh(here, options, store == Store.DERBY ? Optional.empty() : postgres, harm);
    }

    @Override
    public void close() {
        postgres.ifPresent(Postgres::close);
    }
}
