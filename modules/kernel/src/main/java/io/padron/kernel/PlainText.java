package io.padron.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts that people type or paste, made fit to be compared, stored and shown on one line. */
public final class PlainText {

    /** Soft hyphens, direction marks and other signs that nobody sees; not the joiners that emoji are made of. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** The text in composed form, without unseen signs, with single spaces inside and none around. */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String seen = UNSEEN.matcher(composed).replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }

    /** Whether every character can be stored and shown: no NUL or other control character, no half of a pair. */
    public static boolean isReadable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean plain = (sign >= ' ' && sign < 0x7F) || (sign >= 0xA0 && sign < Character.MIN_SURROGATE);
            if (!plain) {
                return text.codePoints().allMatch(PlainText::isReadable);
            }
        }
        return true;
    }

    private static boolean isReadable(int character) {
        return !Character.isISOControl(character)
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                && (character & 0xFFFE) != 0xFFFE;
    }

    /** Says yes only to what is plainly tidy: most texts, most of the time. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char now = text.charAt(at);
            boolean plain = (now >= ' ' && now < 0x7F) || (now > 0xA0 && now < 0x250 && now != 0xAD);
            if (!plain || (now == ' ' && before == ' ')) {
                return false;
            }
            before = now;
        }
        return before != ' ' || text.isEmpty();
    }
}
