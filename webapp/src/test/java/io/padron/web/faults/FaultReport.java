package io.padron.web.faults;

import io.padron.web.faults.support.DatabaseType;
import io.padron.web.faults.support.ImportResult;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints each fault and import as it happens, and a summary at the end. */
final class FaultReport {

    /** The limit for resuming work after a start. */
    private static final Duration RESUME = Duration.ofSeconds(60);

    /** The limit on a busy build machine, where a start alone can take that long. */
    private static final Duration RESUME_IN_BUILDS = Duration.ofSeconds(240);

    /** After a node is suspended its lease must expire, and the database must end its open transactions. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(120);

    private static final int WORKERS = 2;

    private final FaultOptions faultOptions;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, List<InjectedFault>> struck = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int counted;
    private int missed;
    private int imports;
    private int broken;
    private int lost;
    private int duplicates;

    FaultReport(FaultOptions faultOptions) {
        this.faultOptions = faultOptions;
        out.println("Faults: " + faultOptions);
    }

    int remainingFaults() {
        return faultOptions.faults() - counted;
    }

    /** Whether so many imports have failed that more of them would show nothing new. */
    boolean hasTooManyFailures() {
        return broken >= 5;
    }

    void addUndisturbed(DatabaseType databaseType, ImportResult importResult, long nanos) {
        out.printf(
                "%s, undisturbed: %s in %.1f s, checksum %s%n",
                databaseType, importResult.counts(), nanos / 1e9, importResult.checksum());
    }

    void addFault(DatabaseType databaseType, FaultType faultType, Optional<InjectedFault> done) {
        if (done.isEmpty()) {
            missed++;
            out.printf("%s, %s: no work was in progress; drawn again%n", databaseType, faultType);
            return;
        }
        counted++;
        struck.computeIfAbsent(databaseType + ", " + faultType, name -> new ArrayList<>())
                .add(done.get());
        out.printf("%s, %s %d: %s%n", databaseType, faultType, counted, done.get());
        Duration limit = !faultOptions.explicit()
                ? RESUME_IN_BUILDS
                : faultType == FaultType.STALL_OF_ONE_NODE ? TAKE_OVER : RESUME;
        if (done.get().timeToResume().compareTo(limit) > 0) {
            failures.add(databaseType + ", " + faultType + ": it went on only " + done.get());
        }
        if (done.get().measured() && done.get().repeatedRows() > (long) WORKERS * KilledServer.CHUNK) {
            failures.add(databaseType + ", " + faultType + ": more than a chunk for each worker was done again: "
                    + done.get());
        }
    }

    /** Adds the result of an import and returns whether it equals the result without faults. */
    boolean addResult(DatabaseType databaseType, ImportResult importResult, ImportResult undisturbed) {
        imports++;
        lost += faultOptions.rows() - importResult.rows();
        duplicates += importResult.duplicates();
        List<String> differences = importResult.differencesTo(undisturbed, faultOptions.rows());
        out.printf(
                "%s: ended %s%n", databaseType, differences.isEmpty() ? "as undisturbed" : "otherwise: " + differences);
        differences.forEach(difference -> failures.add(databaseType + ": " + difference));
        return differences.isEmpty();
    }

    void addFailure(DatabaseType databaseType, List<String> faults, Throwable cause) {
        imports++;
        broken++;
        out.printf("%s: FAILED with %s%n", databaseType, faults);
        cause.printStackTrace(out);
        failures.add(databaseType + " with " + faults + ": " + cause.getMessage());
    }

    /** The failures; empty when there were none. */
    List<String> failures() {
        List<String> all = new ArrayList<>(failures);
        if (remainingFaults() > 0) {
            all.add(remainingFaults() + " faults did not come about; " + missed + " missed");
        }
        return all;
    }

    /** One line for each kind. */
    void printSummary() {
        out.printf("%n%-36s %6s %12s %18s%n", "fault", "times", "rework max", "resume median/max");
        struck.forEach((name, all) -> {
            List<Duration> resumes =
                    all.stream().map(InjectedFault::timeToResume).sorted().collect(Collectors.toList());
            long rework =
                    all.stream().mapToLong(InjectedFault::repeatedRows).max().orElse(0);
            out.printf(
                    "%-36s %6d %12s %10.1f / %.1f s%n",
                    name,
                    all.size(),
                    rework == 0 ? "-" : (all.stream().allMatch(InjectedFault::measured) ? "" : "<= ") + rework,
                    resumes.get(resumes.size() / 2).toMillis() / 1000.0,
                    resumes.get(resumes.size() - 1).toMillis() / 1000.0);
        });
        out.printf(
                "%d faults inside a phase, %d missed and drawn again, %d imports of %,d rows:"
                        + " %d rows lost, %d duplicated, %d failures%n",
                counted,
                missed,
                imports,
                faultOptions.rows(),
                lost,
                duplicates,
                failures().size());
        failures().forEach(failure -> out.println("FAILURE: " + failure));
    }
}
