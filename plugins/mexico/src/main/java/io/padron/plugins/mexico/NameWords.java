package io.padron.plugins.mexico;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name as the rules of the RFC use them: upper case, without accents, with Ñ. */
final class NameWords {
    private static final Pattern TILDE_ON_N = Pattern.compile("N\u0303");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String ACCENTED = "ÁÉÍÓÚÜÑ";
    private static final String BARE = "AEIOUUÑ";
    private static final String APOSTROPHES = "'’`´‘";

    private NameWords() {}

    /** @param joined whether an apostrophe joins (D'Amico is DAMICO) or separates (D and AMICO) */
    static List<String> of(String name, boolean joined) {
        String upper = name.toUpperCase(Locale.ROOT);
        String plain = isPlain(upper) ? upper : withoutAccents(upper);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            if ((sign >= 'A' && sign <= 'Z') || sign == 'Ñ') {
                word.append(sign);
            } else if (!joined || APOSTROPHES.indexOf(sign) < 0) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Whether no character has to be replaced. */
    private static boolean isPlain(String upper) {
        for (int at = 0; at < upper.length(); at++) {
            if (upper.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String upper) {
        StringBuilder usual = new StringBuilder(upper.length());
        for (int at = 0; at < upper.length(); at++) {
            char sign = upper.charAt(at);
            int accent = ACCENTED.indexOf(sign);
            if (accent < 0 && sign >= 0x80) {
                return withoutMarks(upper);
            }
            usual.append(accent < 0 ? sign : BARE.charAt(accent));
        }
        return usual.toString();
    }

    /** Handles letters that are rare in Mexican names, and decomposed letters with a combining mark. */
    private static String withoutMarks(String upper) {
        String bare = Normalizer.normalize(upper, Normalizer.Form.NFD);
        return MARKS.matcher(TILDE_ON_N.matcher(bare).replaceAll("Ñ")).replaceAll("");
    }

    /** Whether the letters match. For Ñ the population registry's systems write X, and many others N. */
    static boolean same(char expected, char actual) {
        return expected == actual || (expected == 'Ñ' && (actual == 'X' || actual == 'N'));
    }
}
