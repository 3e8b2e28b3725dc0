package io.padron.kernel.text;

/**
 * The normal form in which references are compared and searched; it is unique among customers. Case, the kind of dash,
 * full-width forms and spaces around dashes do not matter; leading zeros do.
 */
public final class ReferenceKey {

    private static final char WIDE_FIRST = '\uFF01';
    private static final char WIDE_LAST = '\uFF5E';
    private static final int WIDE_TO_ASCII = WIDE_FIRST - '!';
    private static final char MINUS_SIGN = '\u2212';

    private ReferenceKey() {}

    /**
     * Returns the key of a clean reference. It is never longer than the reference; {@code of(of(x)).equals(of(x))}.
     */
    public static String of(String tidy) {
        StringBuilder key = new StringBuilder(tidy.length());
        for (int at = 0; at < tidy.length(); at++) {
            char c = foldCharacter(tidy.charAt(at));
            int last = key.length() - 1;
            if (c == '-' && last >= 0 && key.charAt(last) == ' ') {
                key.setCharAt(last, c);
            } else if (c != ' ' || last < 0 || key.charAt(last) != '-') {
                key.append(c);
            }
        }
        return key.toString();
    }

    private static char foldCharacter(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        if (c >= WIDE_FIRST && c <= WIDE_LAST) {
            return foldCharacter((char) (c - WIDE_TO_ASCII));
        }
        if (c == MINUS_SIGN || Character.getType(c) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
