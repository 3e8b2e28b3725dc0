package io.padron.web.imports;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Outcomes of two runs of one file, made comparable: customers' numbers depend on which worker was first, so a number is
 * replaced by the row that became that customer.
 */
public final class Outcomes {

    private static final String HEADER = "row,outcome,code,column,value,message,customerId";
    private static final int MESSAGE = 5;
    private static final int CUSTOMER = 6;

    private Outcomes() {}

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

    /** How many rows there are, each with one outcome. */
    public static int rows(String csv) {
        Map<String, String> outcomes = new HashMap<>();
        List<List<String>> lines = lines(csv);
        lines.subList(1, lines.size()).forEach(line -> {
            String known = outcomes.put(line.get(0), line.get(1));
            require(known == null || known.equals(line.get(1)), "one row, one outcome: " + line);
        });
        return outcomes.size();
    }

    private static void require(boolean so, String what) {
        if (!so) {
            throw new AssertionError("Not as it should be: " + what);
        }
    }

    static List<String> comparable(String csv) {
        List<List<String>> lines = lines(csv);
        require(HEADER.equals(String.join(",", lines.get(0))), "the header");
        Map<String, String> rows = new HashMap<>();
        Set<String> loaded = new HashSet<>();
        int previous = 0;
        for (List<String> line : lines.subList(1, lines.size())) {
            int row = Integer.parseInt(line.get(0));
            require(row >= previous, "ordered by row");
            previous = row;
            if (line.get(1).equals("LOADED") && loaded.add(line.get(0))) {
                require(rows.put(line.get(CUSTOMER), line.get(0)) == null, "one row, one customer: " + line);
            }
        }
        return lines.subList(1, lines.size()).stream()
                .map(line -> comparable(line, rows))
                .toList();
    }

    private static String comparable(List<String> line, Map<String, String> rows) {
        String customer = line.get(CUSTOMER);
        if (customer.isEmpty()) {
            return String.join("|", line);
        }
        String known = rows.getOrDefault(customer, "of an earlier run");
        List<String> cells = new ArrayList<>(line.subList(0, CUSTOMER));
        // A reference or an identity may hold the same digits by chance: only the sentence names the customer.
        cells.set(MESSAGE, cells.get(MESSAGE).replaceAll("\\b" + customer + "\\b", "#"));
        return String.join("|", cells) + "|" + known;
    }

    private static List<List<String>> lines(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char next : csv.toCharArray()) {
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (next == '\n') {
                    lines.add(cells);
                    cells = new ArrayList<>();
                }
            } else if (next != '\r') {
                cell.append(next);
            }
        }
        return lines;
    }
}
