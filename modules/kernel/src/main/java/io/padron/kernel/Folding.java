package io.padron.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are compared when case, accents and spaces must not matter: for search, labels and headers. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    /** Behind it begin scripts of which we hardly see a letter. */
    private static final int LATIN = 0x180;

    /** What becomes of a sign of the Latin scripts, whatever stands beside it; 0 where that is not one sign. */
    private static final char[] LATIN_FOLDED = new char[LATIN];

    static {
        for (char sign = '!'; sign < LATIN; sign++) {
            String folded = foldAny(Character.toString(sign));
            LATIN_FOLDED[sign] = folded.length() == 1 ? folded.charAt(0) : 0;
        }
    }

    private Folding() {}

    /** Lower case, without accents, single spaces inside and none around; ñ becomes n. */
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
