package io.padron.customers.register;

import io.padron.identity.IdentityVerdict.Reason;
import io.padron.kernel.Message;
import java.util.List;

/**
 * Doubts as a column holds them: a line for each, of code, Spanish and English sentence parted by tabs. The sentences are
 * kept because they are the pack's of that day; what no longer fits is left out, from the last.
 */
final class DoubtLines {

    private static final int LONGEST = 4000;

    private DoubtLines() {}

    static String write(List<Reason> doubts) {
        StringBuilder lines = new StringBuilder();
        for (Reason doubt : doubts) {
            String line = String.join(
                            "\t",
                            oneCell(doubt.code()),
                            oneCell(doubt.message().es()),
                            oneCell(doubt.message().en()))
                    + "\n";
            if (lines.length() + line.length() > LONGEST) {
                break;
            }
            lines.append(line);
        }
        return lines.toString();
    }

    static List<Reason> read(String lines) {
        return lines.lines()
                .map(line -> line.split("\t", 3))
                .map(cells -> new Reason(cells[0], new Message(cells[1], cells[2])))
                .toList();
    }

    private static String oneCell(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+", " ");
    }
}
