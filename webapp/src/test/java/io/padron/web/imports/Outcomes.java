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
 * Outcomes of two runs of one file, made comparable: customers' numbers depend on which worker was first, so a number is
 * replaced by the row that became that customer. Read line by line, for a file of a million rows has as many.
 */
public final class Outcomes {

    private static final String HEADER = "row,outcome,code,column,value,message,customerId";
    private static final int MESSAGE = 5;
    private static final int CUSTOMER = 6;

    private final Map<String, Integer> customers = new HashMap<>();
    private final Consumer<Line> each;

    private Outcomes(Consumer<Line> each) {
        this.each = each;
    }

    /**
     * One line of the report.
     *
     * @param outcome what became of the row
     * @param customer its number, or that of the one there is; empty without any
     * @param comparable the same in every run of the file; of a row that became a customer it ends in the first row that
     *     became the same one, which should be this row
     */
    public record Line(int row, String outcome, String customer, String comparable) {}

    /** Reads a report to its end. */
    public static void read(Reader csv, Consumer<Line> each) throws IOException {
        Outcomes outcomes = new Outcomes(each);
        BufferedReader in = new BufferedReader(csv);
        require(HEADER.equals(String.join(",", cells(in))), "the header");
        for (List<String> cells = cells(in); !cells.isEmpty(); cells = cells(in)) {
            outcomes.tell(cells);
        }
    }

    /** The same for two runs whose every row ended alike. */
    public static String checksum(String csv) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            comparable(csv).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** How many rows there are; they are in order, each has one outcome, and no two became one customer. */
    public static int rows(String csv) {
        Map<Integer, String> outcomes = new TreeMap<>();
        Map<String, Integer> loaded = new HashMap<>();
        try {
            read(new StringReader(csv), line -> {
                String known = outcomes.putIfAbsent(line.row(), line.outcome());
                require(known == null || known.equals(line.outcome()), "one row, one outcome: " + line);
                if (line.outcome().equals("LOADED")) {
                    Integer other = loaded.putIfAbsent(line.customer(), line.row());
                    require(other == null || other == line.row(), "one row, one customer: " + line);
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return outcomes.size();
    }

    private static void require(boolean so, String what) {
        if (!so) {
            throw new AssertionError("Not as it should be: " + what);
        }
    }

    static List<String> comparable(String csv) {
        List<String> lines = new ArrayList<>();
        try {
            read(new StringReader(csv), line -> lines.add(line.comparable()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    private void tell(List<String> cells) {
        int row = Integer.parseInt(cells.get(0));
        String outcome = cells.get(1);
        String customer = cells.get(CUSTOMER);
        if (customer.isEmpty()) {
            each.accept(new Line(row, outcome, "", String.join("|", cells)));
            return;
        }
        if (outcome.equals("LOADED")) {
            customers.putIfAbsent(customer, row);
        }
        // Rows are in order, and of two with one key the lower one is loaded: it has been here.
        Integer first = customers.get(customer);
        List<String> said = new ArrayList<>(cells.subList(0, CUSTOMER));
        if (outcome.equals("DUPLICATE_IN_REGISTER")) {
            // Only this sentence names the customer. A row or an identity may have the same digits, in some runs only.
            said.set(MESSAGE, said.get(MESSAGE).replaceAll("\\b" + customer + "\\b", "#"));
        }
        String known = first == null ? "of an earlier run" : first.toString();
        each.accept(new Line(row, outcome, customer, String.join("|", said) + "|" + known));
    }

    /** The next record; empty at the end. */
    private static List<String> cells(BufferedReader in) throws IOException {
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
