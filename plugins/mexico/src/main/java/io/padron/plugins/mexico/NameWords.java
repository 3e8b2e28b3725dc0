package io.padron.plugins.mexico;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name's words as the rules of RFC read them: upper case, without accents, with Ñ. */
final class NameWords {
    private static final Pattern TILDE_ON_N = Pattern.compile("N\u0303");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´‘]");
    private static final Pattern BETWEEN = Pattern.compile("[^A-ZÑ]+");

    private NameWords() {}

    /** @param joined whether an apostrophe joins (D'Amico is DAMICO) or separates (D and AMICO) */
    static List<String> of(String name, boolean joined) {
        String tilded = TILDE_ON_N
                .matcher(Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("Ñ");
        // Before the marks: NFD makes of a spacing acute accent a space and a mark.
        String apostrophes = APOSTROPHES.matcher(tilded).replaceAll(joined ? "" : " ");
        return BETWEEN.splitAsStream(MARKS.matcher(apostrophes).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Ñ is written X by the population registry's systems, and N by many others. */
    static boolean same(char expected, char actual) {
        return expected == actual || (expected == 'Ñ' && (actual == 'X' || actual == 'N'));
    }
}
