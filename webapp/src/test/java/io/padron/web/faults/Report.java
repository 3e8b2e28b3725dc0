package io.padron.web.faults;

import io.padron.web.faults.means.Result;
import io.padron.web.faults.means.Store;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What happened, told as it happens, and summed up at the end. */
final class Report {

    /** Work must go on so soon after a start. */
    private static final Duration RESUME = Duration.ofSeconds(60);

    /** A machine that builds may be busy with other things: there a start alone can take so long. */
    private static final Duration RESUME_IN_BUILDS = Duration.ofSeconds(240);

    /** After a node stalls its lease must run out first, and the database ends what it left open. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(120);

    private static final int WORKERS = 2;

    private final Options options;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, List<Struck>> struck = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int counted;
    private int missed;
    private int imports;
    private int broken;
    private int lost;
    private int doubled;

    Report(Options options) {
        this.options = options;
        out.println("Faults: " + options);
    }

    /** How many faults are still to come. */
    int wanting() {
        return options.faults() - counted;
    }

    /** Whether so many imports failed that more of them would tell nothing new. */
    boolean hopeless() {
        return broken >= 5;
    }

    void undisturbed(Store store, Result result, long nanos) {
        out.printf(
                "%s, undisturbed: %s in %.1f s, checksum %s%n", store, result.counts(), nanos / 1e9, result.checksum());
    }

    void tell(Store store, Kind kind, Optional<Struck> done) {
        if (done.isEmpty()) {
            missed++;
            out.printf("%s, %s: nobody was at work; drawn again%n", store, kind);
            return;
        }
        counted++;
        struck.computeIfAbsent(store + ", " + kind, name -> new ArrayList<>()).add(done.get());
        out.printf("%s, %s %d: %s%n", store, kind, counted, done.get());
        Duration limit = !options.asked() ? RESUME_IN_BUILDS : kind == Kind.STALL_OF_ONE_NODE ? TAKE_OVER : RESUME;
        if (done.get().resume().compareTo(limit) > 0) {
            failures.add(store + ", " + kind + ": it went on only " + done.get());
        }
        if (done.get().measured() && done.get().rework() > (long) WORKERS * Dead.CHUNK) {
            failures.add(store + ", " + kind + ": more than a chunk for each worker was done again: " + done.get());
        }
    }

    /** An import has ended, and is to be as the undisturbed one; whether it is. */
    boolean ended(Store store, Result result, Result undisturbed) {
        imports++;
        lost += options.rows() - result.rows();
        doubled += result.doubled();
        List<String> differences = result.differencesTo(undisturbed, options.rows());
        out.printf("%s: ended %s%n", store, differences.isEmpty() ? "as undisturbed" : "otherwise: " + differences);
        differences.forEach(difference -> failures.add(store + ": " + difference));
        return differences.isEmpty();
    }

    void failed(Store store, List<String> faults, Throwable cause) {
        imports++;
        broken++;
        out.printf("%s: FAILED with %s%n", store, faults);
        cause.printStackTrace(out);
        failures.add(store + " with " + faults + ": " + cause.getMessage());
    }

    /** What was wrong; empty when nothing was. */
    List<String> failures() {
        List<String> all = new ArrayList<>(failures);
        if (wanting() > 0) {
            all.add(wanting() + " faults did not come about; " + missed + " missed");
        }
        return all;
    }

    /** One line for each kind. */
    void sumUp() {
        out.printf("%n%-36s %6s %12s %18s%n", "fault", "times", "rework max", "resume median/max");
        struck.forEach((name, all) -> {
            List<Duration> resumes = all.stream().map(Struck::resume).sorted().collect(Collectors.toList());
            long rework = all.stream().mapToLong(Struck::rework).max().orElse(0);
            out.printf(
                    "%-36s %6d %12s %10.1f / %.1f s%n",
                    name,
                    all.size(),
                    rework == 0 ? "-" : (all.stream().allMatch(Struck::measured) ? "" : "<= ") + rework,
                    resumes.get(resumes.size() / 2).toMillis() / 1000.0,
                    resumes.get(resumes.size() - 1).toMillis() / 1000.0);
        });
        out.printf(
                "%d faults inside a phase, %d missed and drawn again, %d imports of %,d rows:"
                        + " %d rows lost, %d doubled, %d failures%n",
                counted,
                missed,
                imports,
                options.rows(),
                lost,
                doubled,
                failures().size());
        failures().forEach(failure -> out.println("FAILURE: " + failure));
    }
}
