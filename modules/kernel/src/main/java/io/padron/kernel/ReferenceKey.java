package io.padron.kernel;

/**
 * A reference as it is compared: two customers never share one, and who looks for one need not know how it is spelt. Case,
 * the kind of dash, wide forms of letters and digits, and spaces around dashes do not matter; leading zeros do.
 */
public final class ReferenceKey {

    private static final char WIDE_FIRST = '\uFF01';
    private static final char WIDE_LAST = '\uFF5E';
    private static final int WIDE_TO_ASCII = WIDE_FIRST - '!';
    private static final char MINUS_SIGN = '\u2212';

    private ReferenceKey() {}

    /** Of a reference that is tidy; never longer than it. {@code of(of(x)).equals(of(x))}. */
    public static String of(String tidy) {
        StringBuilder key = new StringBuilder(tidy.length());
        for (int at = 0; at < tidy.length(); at++) {
            char sign = foldCharacter(tidy.charAt(at));
            int last = key.length() - 1;
            if (sign == '-' && last >= 0 && key.charAt(last) == ' ') {
                key.setCharAt(last, sign);
            } else if (sign != ' ' || last < 0 || key.charAt(last) != '-') {
                key.append(sign);
            }
        }
        return key.toString();
    }

    private static char foldCharacter(char sign) {
        if (sign < 0x80) {
            return sign >= 'A' && sign <= 'Z' ? (char) (sign + ('a' - 'A')) : sign;
        }
        if (sign >= WIDE_FIRST && sign <= WIDE_LAST) {
            return foldCharacter((char) (sign - WIDE_TO_ASCII));
        }
        if (sign == MINUS_SIGN || Character.getType(sign) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return Character.toLowerCase(Character.toUpperCase(sign));
    }
}
