package io.padron.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds texts to compare them without case, accents and repeated spaces: for search, labels and headers. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    /** The end of the Latin range; characters beyond it are rare and folded by {@link #foldAny}. */
    private static final int LATIN = 0x180;

    /** The folded form of each Latin character; 0 when it is not a single character. */
    private static final char[] LATIN_FOLDED = new char[LATIN];

    static {
        for (char c = '!'; c < LATIN; c++) {
            String folded = foldAny(Character.toString(c));
            LATIN_FOLDED[c] = folded.length() == 1 ? folded.charAt(0) : 0;
        }
    }

    private Folding() {}

    /** Returns the text in lower case, without accents, with single spaces inside and none around; ñ becomes n. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        char before = ' ';
        for (int at = 0; at < folded.length; at++) {
            char now = text.charAt(at);
            char plain = now == ' ' ? now : now < LATIN ? LATIN_FOLDED[now] : 0;
            if (plain == 0 || (plain == ' ' && before == ' ')) {
                return foldAny(text);
            }
            folded[at] = plain;
            before = plain;
        }
        return before == ' ' ? foldAny(text) : new String(folded);
    }

    private static String foldAny(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
