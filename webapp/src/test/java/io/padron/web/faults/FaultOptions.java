package io.padron.web.faults;

import io.padron.web.faults.support.DatabaseType;
import io.padron.web.faults.support.SmallDisk;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Options of the campaign: {@code -Dfaults=100 -Dfault=KILL -Ddatabase=postgresql -Drows=1000000 -Dseed=1}, each of
 * them optional.
 *
 * @param kinds those to draw from
 * @param explicit whether the options were given, as for a run on an idle machine
 */
record FaultOptions(
        int faults, List<FaultType> kinds, List<DatabaseType> stores, int rows, long seed, boolean explicit) {

    /** The defaults of every build: enough rows for more than two segments, so that several run at once. */
    private static final int FAULTS = 3;

    private static final int ROWS = 50_000;

    private static final int MANY_ROWS = 200_000;

    static FaultOptions readSystemProperties() {
        return new FaultOptions(
                Integer.getInteger("faults", FAULTS),
                Optional.ofNullable(System.getProperty("fault"))
                        .map(names -> Arrays.stream(names.split(","))
                                .map(FaultType::ofName)
                                .toList())
                        .orElse(List.of(FaultType.values())),
                Optional.ofNullable(System.getProperty("database"))
                        .map(name -> List.of(DatabaseType.valueOf(name.toUpperCase(Locale.ROOT))))
                        .orElse(List.of(DatabaseType.values())),
                Integer.getInteger("rows", ROWS),
                Long.getLong("seed", new Random().nextInt(1_000_000)),
                System.getProperty("faults") != null);
    }

    /** Whether the fault was selected and is possible on the database. */
    boolean isPossible(FaultType faultType, DatabaseType databaseType) {
        return kinds.contains(faultType)
                && faultType.isPossibleOn(databaseType, rows)
                && (!faultType.needsSmallDisk() || SmallDisk.canMount());
    }

    /** The number of faults that one import may have. */
    int maxFaultsPerImport() {
        int share = (faults + stores.size() - 1) / stores.size();
        return Math.min(share, rows < MANY_ROWS ? 3 : 20);
    }

    /** JVM options: a short-lived server starts sooner with the client compiler only. */
    String[] jvmOptions() {
        return rows < MANY_ROWS ? new String[] {"-Xmx512m", "-XX:TieredStopAtLevel=1"} : new String[] {"-Xmx512m"};
    }

    /** The options that repeat exactly this campaign. */
    @Override
    public String toString() {
        return "-Dfaults=" + faults
                + (kinds.size() == FaultType.values().length
                        ? ""
                        : " -Dfault="
                                + String.join(
                                        ",",
                                        kinds.stream().map(FaultType::toString).toList()))
                + (stores.size() > 1
                        ? ""
                        : " -Ddatabase=" + stores.get(0).name().toLowerCase(Locale.ROOT))
                + " -Drows=" + rows + " -Dseed=" + seed;
    }
}
