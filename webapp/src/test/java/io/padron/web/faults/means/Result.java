package io.padron.web.faults.means;

import io.padron.web.imports.Outcomes;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What an import ended with, by its report of outcomes.
 *
 * @param counts as REST tells them
 * @param checksum of the comparable outcomes: SHA-256
 * @param rows how many rows have an outcome
 * @param loaded how many of them became customers
 * @param doubled rows with two outcomes or two customers, and customers of two rows
 * @param ends how each row ended
 */
public record Result(String counts, String checksum, int rows, int loaded, int doubled, RowEnds ends) {

    /** Reads the report. */
    public static Result read(String counts, Reader outcomes) throws IOException {
        Reading reading = new Reading();
        Outcomes.read(outcomes, reading::line);
        return new Result(
                counts,
                HexFormat.of().formatHex(reading.digest.digest()),
                reading.rows,
                reading.loaded,
                reading.doubled,
                reading.ends);
    }

    private static final class Reading {

        private final MessageDigest digest = sha256();
        private final RowEnds ends = new RowEnds();
        private int rows;
        private int loaded;
        private int doubled;
        private Outcomes.Line previous = new Outcomes.Line(0, "", "", "");

        private void line(Outcomes.Line line) {
            digest.update(line.comparable().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            ends.add(line.row(), line.comparable());
            if (line.row() < previous.row()) {
                throw new AssertionError("Not ordered by row: " + line);
            }
            boolean loads = line.outcome().equals("LOADED");
            boolean sameRow = line.row() == previous.row();
            if (!sameRow) {
                rows++;
                loaded += loads ? 1 : 0;
            } else if (!line.outcome().equals(previous.outcome())
                    || loads && !line.customer().equals(previous.customer())) {
                doubled++;
            }
            if (loads && !line.comparable().endsWith("|" + line.row())) {
                doubled++;
            }
            previous = line;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What is not as in the run that nobody disturbed. */
    public List<String> differencesTo(Result undisturbed, int rowsInFile) {
        List<String> found = new ArrayList<>();
        if (rows != rowsInFile) {
            found.add("%,d rows of %,d have an outcome".formatted(rows, rowsInFile));
        }
        if (doubled > 0) {
            found.add("%,d rows are doubled".formatted(doubled));
        }
        if (!counts.equals(undisturbed.counts)) {
            found.add("it ended with " + counts + " instead of " + undisturbed.counts);
        }
        if (!checksum.equals(undisturbed.checksum)) {
            found.add("the outcomes differ: " + checksum + " instead of " + undisturbed.checksum + ", in rows "
                    + ends.differingFrom(undisturbed.ends));
        }
        return found;
    }
}
