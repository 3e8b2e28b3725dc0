package io.padron.customers.lookalikes;

import io.padron.kernel.SearchWords;
import java.util.List;

/** How alike two names are, whatever the order of their words. */
final class NameLikeness {

    /** One sign in seven may differ: Hernandes and Hernández, but not José and Josefa. */
    private static final double ENOUGH = 0.86;

    private final String name;

    NameLikeness(String display) {
        name = key(display);
    }

    boolean isLike(String display) {
        String other = key(display);
        int longest = Math.max(name.length(), other.length());
        return longest > 0 && 1.0 - (double) edits(name, other) / longest >= ENOUGH;
    }

    private static String key(String display) {
        List<String> words = SearchWords.typed(display).stream().sorted().toList();
        return String.join(" ", words);
    }

    /** The fewest insertions, deletions and replacements that make one of the other (Levenshtein). */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int at = 0; at < before.length; at++) {
            before[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[before.length];
            now[0] = row;
            for (int at = 1; at < now.length; at++) {
                int replaced = before[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                now[at] = Math.min(replaced, Math.min(before[at], now[at - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
