package io.padron.kernel;

import java.text.Normalizer;

/**
 * Texts that people type, paste or send in files, made fit to be compared, stored and shown on one line. What is blank and
 * what may not be in a text is decided here, for files, REST and pages alike.
 */
public final class PlainText {

    /** Stands where a file or a program could not read a character. */
    public static final char REPLACEMENT_CHARACTER = '\uFFFD';

    /** The signs of Latin script that computers of East Asia write as wide as their own. */
    private static final int WIDE_FIRST = 0xFF01;

    private static final int WIDE_LAST = 0xFF5E;
    private static final int WIDE_TO_PLAIN = WIDE_FIRST - '!';

    private PlainText() {}

    /**
     * The text in composed form, without unseen signs, with single spaces inside and none around. What {@link #isReadable}
     * refuses stays in it.
     */
    public static String cleanText(String text) {
        if (isClean(text)) {
            return text;
        }
        if (isBlank(text)) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder tidy = new StringBuilder(composed.length());
        boolean space = false;
        for (int at = 0; at < composed.length(); at++) {
            char sign = composed.charAt(at);
            if (CharacterClasses.isSpace(sign)) {
                space = !tidy.isEmpty();
            } else if (!CharacterClasses.isInvisible(sign)) {
                if (space) {
                    tidy.append(' ');
                    space = false;
                }
                tidy.append(sign);
            }
        }
        return tidy.toString();
    }

    /** As {@link #cleanText}, with the digits of every script, and wide Latin signs, as plain ones: for numbers and codes. */
    public static String cleanCode(String text) {
        String tidy = cleanText(text);
        for (int at = 0; at < tidy.length(); at++) {
            if (tidy.charAt(at) > 0x7F) {
                return toAsciiDigits(tidy);
            }
        }
        return tidy;
    }

    private static String toAsciiDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign >= WIDE_FIRST && sign <= WIDE_LAST) {
                plain.append((char) (sign - WIDE_TO_PLAIN));
            } else if (Character.isDigit(sign)) {
                plain.append((char) ('0' + Character.digit(sign, 10)));
            } else {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }

    /** Whether there is nothing to be seen in it: spaces of any kind, and signs that show nothing. */
    public static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!CharacterClasses.isSpace(sign)
                    && !CharacterClasses.isInvisible(sign)
                    && !CharacterClasses.isJoiner(sign)) {
                return false;
            }
        }
        return true;
    }

    /** The text without spaces and unseen signs around it; empty when it is blank. */
    public static String trim(String text) {
        int end = text.length();
        while (end > 0 && isTrimmed(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isTrimmed(text.charAt(start))) {
            start++;
        }
        String trimmed = text.substring(start, end);
        return isBlank(trimmed) ? "" : trimmed;
    }

    private static boolean isTrimmed(char sign) {
        return CharacterClasses.isSpace(sign) || CharacterClasses.isInvisible(sign);
    }

    /**
     * Whether every character can be stored and shown: no control character but tabs and line breaks, no separator of lines
     * or paragraphs (U+0085, U+2028, U+2029), no {@link #REPLACEMENT_CHARACTER}, no half of a pair.
     */
    public static boolean isReadable(String text) {
        return indexOfUnreadable(text, 0) < 0;
    }

    /** The text with {@link #REPLACEMENT_CHARACTER} for each character that {@link #isReadable} refuses. */
    public static String replaceUnreadable(String text) {
        int at = indexOfUnreadable(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text);
        for (; at >= 0; at = indexOfUnreadable(text, at + 1)) {
            replaced.setCharAt(at, REPLACEMENT_CHARACTER);
        }
        return replaced.toString();
    }

    /** The place of the first character from there on that may not be in a text, or -1. */
    private static int indexOfUnreadable(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= ' ' && sign < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(sign)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))
                    && (Character.toCodePoint(sign, text.charAt(at + 1)) & 0xFFFE) != 0xFFFE) {
                at++;
            } else if (Character.isSurrogate(sign) || CharacterClasses.isForbidden(sign)) {
                return at;
            }
        }
        return -1;
    }

    /** Says yes only to what is plainly tidy: most texts, most of the time. */
    private static boolean isClean(String text) {
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
