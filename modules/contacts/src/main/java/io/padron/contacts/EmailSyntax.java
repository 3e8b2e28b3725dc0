package io.padron.contacts;

/**
 * The form of one email address: RFC 5321 without quoted local parts and address literals, which no provider assigns;
 * letters of all scripts, because there are domains with ñ. Parsed character by character, because an import checks
 * millions.
 */
final class EmailSyntax {

    private static final int MAX_LOCAL_LENGTH = 64;
    private static final int MAX_LABEL_LENGTH = 63;
    private static final String LOCAL_SIGNS = "!#$%&'*+/=?^_`{|}~-";

    private EmailSyntax() {}

    /** Whether the text has the form of one address, of any length. */
    static boolean isValid(String text) {
        int at = text.indexOf('@');
        return at > 0
                && text.codePointCount(0, at) <= MAX_LOCAL_LENGTH
                && isLocalPart(text, at)
                && isDomain(text, at + 1);
    }

    /** Words of allowed characters, separated by single dots. */
    private static boolean isLocalPart(String text, int end) {
        boolean afterDot = true;
        for (int at = 0; at < end; at = text.offsetByCodePoints(at, 1)) {
            int c = text.codePointAt(at);
            if (c == '.' ? afterDot : !isLetterOrDigit(c) && LOCAL_SIGNS.indexOf(c) < 0) {
                return false;
            }
            afterDot = c == '.';
        }
        return !afterDot;
    }

    /** At least two labels separated by dots; the last is not a number. */
    private static boolean isDomain(String text, int begin) {
        int label = begin;
        int dot = text.indexOf('.', label);
        if (dot < 0) {
            return false;
        }
        while (dot >= 0) {
            if (!isLabel(text.substring(label, dot))) {
                return false;
            }
            label = dot + 1;
            dot = text.indexOf('.', label);
        }
        return isTopLevelDomain(text.substring(label));
    }

    private static boolean isLabel(String label) {
        if (label.isEmpty()
                || label.codePointCount(0, label.length()) > MAX_LABEL_LENGTH
                || label.startsWith("-")
                || label.endsWith("-")) {
            return false;
        }
        return label.codePoints().allMatch(c -> isLetterOrDigit(c) || c == '-');
    }

    private static boolean isTopLevelDomain(String label) {
        if (label.startsWith("xn--")) {
            return label.length() > 4 && label.chars().skip(4).allMatch(EmailSyntax::isPunycode);
        }
        return label.codePointCount(0, label.length()) > 1
                && Character.isLetter(label.codePointAt(0))
                && label.codePoints().allMatch(c -> Character.isLetter(c) || isMark(c));
    }

    private static boolean isPunycode(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 0x80 && (Character.isLetter(c) || isMark(c)));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
