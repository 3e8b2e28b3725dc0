package io.padron.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name as lists are sorted by it, sign by sign: folded, but with Ñ as a letter of its own between N and O. */
public final class SortKey {

    private static final Pattern ENYE = Pattern.compile("[ñÑ]");

    /** Sorts behind every letter and digit that may follow an N. */
    private static final char BEHIND_LETTERS = '~';

    private SortKey() {}

    /** The key's beginning, at most so many characters. */
    public static String of(String name, int longest) {
        String key = mayHoldEnye(name) ? fold(Normalizer.normalize(name, Normalizer.Form.NFC)) : Folding.fold(name);
        return key.length() <= longest ? key : key.substring(0, longest);
    }

    private static String fold(String composed) {
        // The sign itself is no letter of a name: it is folded to nothing else.
        return Folding.fold(ENYE.matcher(composed).replaceAll("n" + BEHIND_LETTERS));
    }

    private static boolean mayHoldEnye(String name) {
        for (int at = 0; at < name.length(); at++) {
            char sign = name.charAt(at);
            if (sign == 'ñ' || sign == 'Ñ' || sign == '\u0303') {
                return true;
            }
        }
        return false;
    }
}
