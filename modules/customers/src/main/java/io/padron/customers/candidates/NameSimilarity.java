package io.padron.customers.candidates;

import io.padron.kernel.text.WordTokenizer;
import java.util.List;

/** Computes how similar two names are, whatever the order of their words. */
final class NameSimilarity {

    /** One character in seven may differ: Hernandes and Hernández are similar, José and Josefa are not. */
    private static final double ENOUGH = 0.86;

    private final String name;

    NameSimilarity(String display) {
        name = comparisonKey(display);
    }

    boolean isSimilar(String display) {
        String other = comparisonKey(display);
        int longest = Math.max(name.length(), other.length());
        return longest > 0 && 1.0 - (double) editDistance(name, other) / longest >= ENOUGH;
    }

    private static String comparisonKey(String display) {
        List<String> words =
                WordTokenizer.tokenizeQuery(display).stream().sorted().toList();
        return String.join(" ", words);
    }

    /** Returns the Levenshtein distance. */
    private static int editDistance(String one, String other) {
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
