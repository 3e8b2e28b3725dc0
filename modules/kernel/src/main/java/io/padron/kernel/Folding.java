package io.padron.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are compared when case, accents and spaces must not matter: for search, labels and headers. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    private Folding() {}

    /** Lower case, without accents, single spaces inside and none around; ñ becomes n. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Says yes only to what needs nothing but lower case: most texts, most of the time. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char now = text.charAt(at);
            if (now < ' ' || now >= 0x7F || (now == ' ' && before == ' ')) {
                return false;
            }
            before = now;
        }
        return before != ' ' || text.isEmpty();
    }
}
