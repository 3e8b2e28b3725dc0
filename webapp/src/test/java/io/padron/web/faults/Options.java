package io.padron.web.faults;

import io.padron.web.faults.means.SmallDisk;
import io.padron.web.faults.means.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What is to be tried: {@code -Dfaults=100 -Dfault=KILL -Ddatabase=postgresql -Drows=1000000 -Dseed=1}, each of which may be
 * absent.
 *
 * @param kinds those to draw from
 * @param asked whether somebody asked for it, on a machine that has nothing else to do
 */
record Options(int faults, List<Kind> kinds, List<Store> stores, int rows, long seed, boolean asked) {

    /** What every build tries, and with how many rows: more than two segments, so that several are under way. */
    private static final int FAULTS = 3;

    private static final int ROWS = 50_000;

    private static final int MANY_ROWS = 200_000;

    static Options read() {
        return new Options(
                Integer.getInteger("faults", FAULTS),
                Optional.ofNullable(System.getProperty("fault"))
                        .map(names ->
                                Arrays.stream(names.split(",")).map(Kind::named).toList())
                        .orElse(List.of(Kind.values())),
                Optional.ofNullable(System.getProperty("database"))
                        .map(name -> List.of(Store.valueOf(name.toUpperCase(Locale.ROOT))))
                        .orElse(List.of(Store.values())),
                Integer.getInteger("rows", ROWS),
                Long.getLong("seed", new Random().nextInt(1_000_000)),
                System.getProperty("faults") != null);
    }

    /** Whether it was asked for and can happen there. */
    boolean possible(Kind kind, Store store) {
        return kinds.contains(kind) && kind.fits(store, rows) && (!kind.onSmallDisk() || SmallDisk.possible());
    }

    /** How many may fall into one import. */
    int atOnce() {
        int share = (faults + stores.size() - 1) / stores.size();
        return Math.min(share, rows < MANY_ROWS ? 3 : 20);
    }

    /** Of the Java machine: short lives are up sooner with the fast compiler alone. */
    String[] machine() {
        return rows < MANY_ROWS ? new String[] {"-Xmx512m", "-XX:TieredStopAtLevel=1"} : new String[] {"-Xmx512m"};
    }

    /** How to do exactly this again. */
    @Override
    public String toString() {
        return "-Dfaults=" + faults
                + (kinds.size() == Kind.values().length
                        ? ""
                        : " -Dfault="
                                + String.join(
                                        ",", kinds.stream().map(Kind::toString).toList()))
                + (stores.size() > 1
                        ? ""
                        : " -Ddatabase=" + stores.get(0).name().toLowerCase(Locale.ROOT))
                + " -Drows=" + rows + " -Dseed=" + seed;
    }
}
