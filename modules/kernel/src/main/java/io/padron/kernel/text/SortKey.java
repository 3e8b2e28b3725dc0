package io.padron.kernel.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The key by which lists of names are sorted, compared character by character: folded, but with Ñ between N and O. */
public final class SortKey {

    private static final Pattern ENYE = Pattern.compile("[ñÑ]");

    /** Sorts after every letter and digit that may follow an N. */
    private static final char BEHIND_LETTERS = '~';

    private SortKey() {}

    /** Returns the key, cut to the given length. */
    public static String of(String name, int longest) {
        String key = mayHoldEnye(name) ? fold(Normalizer.normalize(name, Normalizer.Form.NFC)) : Folding.fold(name);
        return key.length() <= longest ? key : key.substring(0, longest);
    }

    private static String fold(String composed) {
        // No name contains the marker, and no other character folds to it.
        return Folding.fold(ENYE.matcher(composed).replaceAll("n" + BEHIND_LETTERS));
    }

    private static boolean mayHoldEnye(String name) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == 'ñ' || c == 'Ñ' || c == '\u0303') {
                return true;
            }
        }
        return false;
    }
}
