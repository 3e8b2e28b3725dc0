package io.padron.customers.register;

import io.padron.identity.IdentityVerdict.Reason;
import io.padron.kernel.Message;
import java.util.List;

/**
 * The format of doubts in a column: one line per doubt, with code, Spanish and English sentence separated by tabs. The
 * sentences are stored because a later pack may word them differently. Doubts that do not fit are dropped from the end.
 */
final class DoubtColumnFormat {

    private static final int LONGEST = 4000;

    private DoubtColumnFormat() {}

    static String formatDoubts(List<Reason> doubts) {
        StringBuilder lines = new StringBuilder();
        for (Reason doubt : doubts) {
            String line = String.join(
                            "\t",
                            replaceSeparators(doubt.code()),
                            replaceSeparators(doubt.message().es()),
                            replaceSeparators(doubt.message().en()))
                    + "\n";
            if (lines.length() + line.length() > LONGEST) {
                break;
            }
            lines.append(line);
        }
        return lines.toString();
    }

    static List<Reason> parseDoubts(String lines) {
        return lines.lines()
                .map(line -> line.split("\t", 3))
                .map(cells -> new Reason(cells[0], new Message(cells[1], cells[2])))
                .toList();
    }

    private static String replaceSeparators(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+", " ");
    }
}
