package io.padron.web.faults.support;

import io.padron.web.imports.OutcomeReportReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The result of an import, read from its outcome report.
 *
 * @param counts as REST returns them
 * @param checksum of the comparable outcomes: SHA-256
 * @param rows rows that have an outcome
 * @param loaded rows that became customers
 * @param duplicates rows with two outcomes or two customers, and customers of two rows
 * @param rowOutcomes how each row ended
 */
public record ImportResult(
        String counts, String checksum, int rows, int loaded, int duplicates, RowOutcomeHashes rowOutcomes) {

    /** Reads the report. */
    public static ImportResult read(String counts, Reader outcomes) throws IOException {
        ImportResultBuilder importResultBuilder = new ImportResultBuilder();
        OutcomeReportReader.readReport(outcomes, importResultBuilder::addLine);
        return new ImportResult(
                counts,
                HexFormat.of().formatHex(importResultBuilder.digest.digest()),
                importResultBuilder.rows,
                importResultBuilder.loaded,
                importResultBuilder.duplicates,
                importResultBuilder.ends);
    }

    private static final class ImportResultBuilder {

        private final MessageDigest digest = createSha256();
        private final RowOutcomeHashes ends = new RowOutcomeHashes();
        private int rows;
        private int loaded;
        private int duplicates;
        private OutcomeReportReader.OutcomeReportLine previous =
                new OutcomeReportReader.OutcomeReportLine(0, "", "", "");

        private void addLine(OutcomeReportReader.OutcomeReportLine outcomeReportLine) {
            digest.update(outcomeReportLine.comparable().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            ends.addLine(outcomeReportLine.row(), outcomeReportLine.comparable());
            if (outcomeReportLine.row() < previous.row()) {
                throw new AssertionError("Not ordered by row: " + outcomeReportLine);
            }
            boolean loads = outcomeReportLine.outcome().equals("LOADED");
            boolean sameRow = outcomeReportLine.row() == previous.row();
            if (!sameRow) {
                rows++;
                loaded += loads ? 1 : 0;
            } else if (!outcomeReportLine.outcome().equals(previous.outcome())
                    || loads && !outcomeReportLine.customer().equals(previous.customer())) {
                duplicates++;
            }
            if (loads && !outcomeReportLine.comparable().endsWith("|" + outcomeReportLine.row())) {
                duplicates++;
            }
            previous = outcomeReportLine;
        }

        private static MessageDigest createSha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Finds the differences to a run without faults. */
    public List<String> differencesTo(ImportResult undisturbed, int rowsInFile) {
        List<String> found = new ArrayList<>();
        if (rows != rowsInFile) {
            found.add("%,d rows of %,d have an outcome".formatted(rows, rowsInFile));
        }
        if (duplicates > 0) {
            found.add("%,d rows are duplicated".formatted(duplicates));
        }
        if (!counts.equals(undisturbed.counts)) {
            found.add("it ended with " + counts + " instead of " + undisturbed.counts);
        }
        if (!checksum.equals(undisturbed.checksum)) {
            found.add("the outcomes differ: " + checksum + " instead of " + undisturbed.checksum + ", in rows "
                    + rowOutcomes.findDifferingRows(undisturbed.rowOutcomes));
        }
        return found;
    }
}
