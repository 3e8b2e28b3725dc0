package io.padron.kernel.text;

import java.text.Normalizer;

/**
 * Cleans texts that users type, paste or upload, so that they can be compared, stored and shown on one line. It defines
 * what is blank and what is unreadable, for files, REST and pages alike.
 */
public final class PlainText {

    /** Replaces a character that a decoder could not read. */
    public static final char REPLACEMENT_CHARACTER = '\uFFFD';

    /** The full-width forms of ASCII characters, which East Asian keyboards produce. */
    private static final int WIDE_FIRST = 0xFF01;

    private static final int WIDE_LAST = 0xFF5E;
    private static final int WIDE_TO_PLAIN = WIDE_FIRST - '!';

    private PlainText() {}

    /**
     * Returns the text in NFC, without invisible characters, with single spaces inside and none around. Characters that
     * {@link #isReadable} refuses remain.
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
            char c = composed.charAt(at);
            if (CharacterClasses.isSpace(c)) {
                space = !tidy.isEmpty();
            } else if (!CharacterClasses.isInvisible(c)) {
                if (space) {
                    tidy.append(' ');
                    space = false;
                }
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    /**
     * Cleans a number or code: as {@link #cleanText}, with the digits of every script and full-width characters as
     * ASCII.
     */
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
        text.codePoints().forEach(c -> {
            if (c >= WIDE_FIRST && c <= WIDE_LAST) {
                plain.append((char) (c - WIDE_TO_PLAIN));
            } else if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** Whether the text has only spaces and invisible characters. */
    public static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!CharacterClasses.isSpace(c) && !CharacterClasses.isInvisible(c) && !CharacterClasses.isJoiner(c)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text without surrounding spaces and invisible characters; empty when it is blank. */
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

    private static boolean isTrimmed(char c) {
        return CharacterClasses.isSpace(c) || CharacterClasses.isInvisible(c);
    }

    /**
     * Whether every character can be stored and shown: no control character but tabs and line breaks, no line or
     * paragraph separator (U+0085, U+2028, U+2029), no {@link #REPLACEMENT_CHARACTER}, no unpaired surrogate.
     */
    public static boolean isReadable(String text) {
        return indexOfUnreadable(text, 0) < 0;
    }

    /** Replaces each character that {@link #isReadable} refuses with {@link #REPLACEMENT_CHARACTER}. */
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

    /** Returns the index of the first unreadable character from the given index on, or -1. */
    private static int indexOfUnreadable(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))
                    && (Character.toCodePoint(c, text.charAt(at + 1)) & 0xFFFE) != 0xFFFE) {
                at++;
            } else if (Character.isSurrogate(c) || CharacterClasses.isForbidden(c)) {
                return at;
            }
        }
        return -1;
    }

    /** A fast check that recognises most clean texts; false means that the text needs the full cleaning. */
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
