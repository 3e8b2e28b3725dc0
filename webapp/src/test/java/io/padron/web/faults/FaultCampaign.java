package io.padron.web.faults;

import io.padron.web.faults.support.DatabaseType;
import io.padron.web.faults.support.ImportResult;
import io.padron.web.faults.support.ImportTestFiles;
import io.padron.web.faults.support.RestartablePostgres;
import io.padron.web.faults.support.RunPosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws faults and injects them into imports until the requested number has hit running work. */
final class FaultCampaign implements AutoCloseable {

    /** The range of moments within a phase that a fault rarely misses. */
    private static final double EARLIEST = 0.02;

    private static final double LATEST = 0.9;

    private final FaultOptions faultOptions;
    private final Random random;
    private final Path folder;
    private final ImportTestFiles importTestFiles;
    private final FaultReport faultReport;
    private final ShuffledFaultTypes shuffledFaultTypes;
    private Optional<ImportResult> undisturbed = Optional.empty();
    private Optional<RestartablePostgres> postgres = Optional.empty();
    private int journeys;

    FaultCampaign(FaultOptions faultOptions, Path folder) {
        this.faultOptions = faultOptions;
        this.folder = folder;
        random = new Random(faultOptions.seed());
        importTestFiles = ImportTestFiles.writeFiles(folder, faultOptions.rows());
        faultReport = new FaultReport(faultOptions);
        shuffledFaultTypes = new ShuffledFaultTypes(faultOptions.kinds(), random);
    }

    /** A fault and the moment for which it was drawn. */
    private record PlannedFault(FaultType kind, RunPosition moment) {}

    /** Continues after a failure, so that one failure does not hide others. */
    FaultReport runFaults() {
        int turn = random.nextInt(faultOptions.stores().size());
        // A fault that misses is drawn again a limited number of times.
        for (int tries = 3 * faultOptions.faults() + 3;
                faultReport.remainingFaults() > 0 && tries > 0 && !faultReport.hasTooManyFailures();
                tries--) {
            DatabaseType databaseType =
                    faultOptions.stores().get(turn++ % faultOptions.stores().size());
            if (!shuffledFaultTypes.hasAny(faultType -> faultOptions.isPossible(faultType, databaseType))) {
                continue;
            }
            List<PlannedFault> drawn = drawFaults(databaseType);
            try {
                runImport(databaseType, drawn);
            } catch (RuntimeException | AssertionError failed) {
                faultReport.addFailure(
                        databaseType,
                        drawn.stream()
                                .map(one -> one.kind() + " from " + one.moment())
                                .toList(),
                        failed);
            }
        }
        return faultReport;
    }

    private List<PlannedFault> drawFaults(DatabaseType databaseType) {
        FaultType first = shuffledFaultTypes.drawNext(faultType -> faultOptions.isPossible(faultType, databaseType));
        List<FaultType> chosen = new ArrayList<>(List.of(first));
        int many = Math.min(faultOptions.maxFaultsPerImport(), faultReport.remainingFaults());
        while (!first.isExclusive() && chosen.size() < many) {
            chosen.add(shuffledFaultTypes.drawNext(
                    faultType -> faultOptions.isPossible(faultType, databaseType) && !faultType.isExclusive()));
        }
        return chosen.stream()
                .map(faultType -> new PlannedFault(faultType, drawMoment()))
                .sorted(Comparator.comparing(PlannedFault::moment, (a, b) -> a.isAfter(b) ? 1 : b.isAfter(a) ? -1 : 0))
                .toList();
    }

    private RunPosition drawMoment() {
        String phase = random.nextInt(3) == 0 ? "VALIDATING" : "LOADING";
        double share = EARLIEST + random.nextDouble() * (LATEST - EARLIEST);
        return RunPosition.ofPhase(phase, (int) (share * faultOptions.rows()));
    }

    /** Runs one import with these faults in an environment of its own; the environment of a failed one is kept. */
    private void runImport(DatabaseType databaseType, List<PlannedFault> drawn) {
        ImportResult expected = undisturbed.orElseGet(() -> runUndisturbed(databaseType));
        undisturbed = Optional.of(expected);
        FaultType first = drawn.get(0).kind();
        FaultTestEnvironment faultTestEnvironment = createEnvironment(databaseType, first);
        boolean whole = false;
        try (FaultScenario faultScenario = new FaultScenario(faultTestEnvironment, importTestFiles, random)) {
            injectFaults(faultScenario, drawn);
            whole = faultReport.addResult(databaseType, faultScenario.awaitResult(), expected);
        } finally {
            if (whole || first.needsSmallDisk()) {
                faultTestEnvironment.close();
            }
        }
    }

    private void injectFaults(FaultScenario faultScenario, List<PlannedFault> drawn) {
        FaultType first = drawn.get(0).kind();
        faultScenario.loadRegister();
        if (first == FaultType.STALL_OF_ONE_NODE) {
            faultScenario.startSecondNode();
        }
        if (first == FaultType.DISK_FULL_RECEIVING) {
            faultReport.addFault(
                    faultScenario.ground().store(), first, first.createFault().injectFault(faultScenario));
        }
        faultScenario.uploadFile();
        for (PlannedFault next : drawn) {
            if (next.kind() != FaultType.DISK_FULL_RECEIVING) {
                boolean inTime = faultScenario.awaitPosition(next.moment());
                faultReport.addFault(
                        faultScenario.ground().store(),
                        next.kind(),
                        inTime ? next.kind().createFault().injectFault(faultScenario) : Optional.empty());
            }
        }
    }

    /** Runs an import without faults; every import must end with the same result on every database. */
    private ImportResult runUndisturbed(DatabaseType databaseType) {
        FaultTestEnvironment faultTestEnvironment = createEnvironment(databaseType, FaultType.KILL);
        try (FaultScenario faultScenario = new FaultScenario(faultTestEnvironment, importTestFiles, random)) {
            faultScenario.loadRegister();
            long start = System.nanoTime();
            faultScenario.uploadFile();
            ImportResult importResult = faultScenario.awaitResult();
            faultReport.addUndisturbed(databaseType, importResult, System.nanoTime() - start);
            List<String> wrong = importResult.differencesTo(importResult, faultOptions.rows());
            if (!wrong.isEmpty()
                    || importResult.loaded() != importTestFiles.expected().accepted()) {
                throw new AssertionError("The undisturbed run is wrong: " + wrong + " " + importResult);
            }
            return importResult;
        } finally {
            faultTestEnvironment.close();
        }
    }

    private FaultTestEnvironment createEnvironment(DatabaseType databaseType, FaultType harm) {
        if (databaseType == DatabaseType.POSTGRESQL && postgres.isEmpty()) {
            postgres = Optional.of(new RestartablePostgres(folder.resolve("postgresql")));
        }
        Path here = folder.resolve("import-" + ++journeys);
        return FaultTestEnvironment.create(
                here, faultOptions, databaseType == DatabaseType.DERBY ? Optional.empty() : postgres, harm);
    }

    @Override
    public void close() {
        postgres.ifPresent(RestartablePostgres::close);
    }
}
