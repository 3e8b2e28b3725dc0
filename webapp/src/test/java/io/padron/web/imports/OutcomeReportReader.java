package io.padron.web.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes the outcomes of two runs of one file comparable: customer ids depend on which worker was first, so an id is
 * replaced by the row that became that customer. Reads line by line, for files of a million rows.
 */
public final class OutcomeReportReader {

    private static final String HEADER = "row,outcome,code,column,value,message,customerId";
    private static final int MESSAGE = 5;
    private static final int CUSTOMER = 6;

    private final Map<String, Integer> customers = new HashMap<>();
    private final Consumer<OutcomeReportLine> each;

    private OutcomeReportReader(Consumer<OutcomeReportLine> each) {
        this.each = each;
    }

    /**
     * One line of the report.
     *
     * @param outcome the outcome of the row
     * @param customer the id of its customer or of the existing one; empty without any
     * @param comparable equal in every run of the file; for a loaded row it ends in the first row that became the same
     *         customer, which should be this row
     */
    public record OutcomeReportLine(int row, String outcome, String customer, String comparable) {}

    /** Reads a report to its end. */
    public static void readReport(Reader csv, Consumer<OutcomeReportLine> each) throws IOException {
        OutcomeReportReader outcomeReportReader = new OutcomeReportReader(each);
        BufferedReader in = new BufferedReader(csv);
        requireThat(HEADER.equals(String.join(",", readCells(in))), "the header");
        for (List<String> cells = readCells(in); !cells.isEmpty(); cells = readCells(in)) {
            outcomeReportReader.passLine(cells);
        }
    }

    /** A checksum that is equal for two runs whose rows all ended alike. */
    public static String computeChecksum(String csv) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            comparableLines(csv).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * Counts the rows and checks that they are in order, that each has one outcome, and that no two became one
     * customer.
     */
    public static int countRows(String csv) {
        Map<Integer, String> outcomes = new TreeMap<>();
        Map<String, Integer> loaded = new HashMap<>();
        try {
            readReport(new StringReader(csv), outcomeReportLine -> {
                String known = outcomes.putIfAbsent(outcomeReportLine.row(), outcomeReportLine.outcome());
                requireThat(
                        known == null || known.equals(outcomeReportLine.outcome()),
                        "one row, one outcome: " + outcomeReportLine);
                if (outcomeReportLine.outcome().equals("LOADED")) {
                    Integer other = loaded.putIfAbsent(outcomeReportLine.customer(), outcomeReportLine.row());
                    requireThat(
                            other == null || other == outcomeReportLine.row(),
                            "one row, one customer: " + outcomeReportLine);
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return outcomes.size();
    }

    private static void requireThat(boolean so, String what) {
        if (!so) {
            throw new AssertionError("Not as it should be: " + what);
        }
    }

    static List<String> comparableLines(String csv) {
        List<String> lines = new ArrayList<>();
        try {
            readReport(new StringReader(csv), outcomeReportLine -> lines.add(outcomeReportLine.comparable()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    private void passLine(List<String> cells) {
        int row = Integer.parseInt(cells.get(0));
        String outcome = cells.get(1);
        String customer = cells.get(CUSTOMER);
        if (customer.isEmpty()) {
            each.accept(new OutcomeReportLine(row, outcome, "", String.join("|", cells)));
            return;
        }
        if (outcome.equals("LOADED")) {
            customers.putIfAbsent(customer, row);
        }
        // Rows are in order, and of two rows with one key the lower one is loaded: it was read before.
        Integer first = customers.get(customer);
        List<String> said = new ArrayList<>(cells.subList(0, CUSTOMER));
        if (outcome.equals("DUPLICATE_IN_REGISTER")) {
            // Only this sentence names the customer. A row number or an identity number may have the same digits by
            // chance.
            said.set(MESSAGE, said.get(MESSAGE).replaceAll("\\b" + customer + "\\b", "#"));
        }
        String known = first == null ? "of an earlier run" : first.toString();
        each.accept(new OutcomeReportLine(row, outcome, customer, String.join("|", said) + "|" + known));
    }

    /** The next record; empty at the end. */
    private static List<String> readCells(BufferedReader in) throws IOException {
        List<String> cells = new ArrayList<>(CUSTOMER + 1);
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (next == '\n') {
                    return cells;
                }
            } else if (next != '\r') {
                cell.append((char) next);
            }
        }
        return cells;
    }
}
