package io.padron.contacts;

/**
 * The form of one email address: RFC 5321 without quoted local parts and address literals, which no provider gives to
 * people; letters of all scripts, since there are domains with ñ. Read sign by sign, because a load reads millions.
 */
final class EmailSyntax {

    private static final int MAX_LOCAL_LENGTH = 64;
    private static final int MAX_LABEL_LENGTH = 63;
    private static final String LOCAL_SIGNS = "!#$%&'*+/=?^_`{|}~-";

    private EmailSyntax() {}

    /** Whether it has the form of one address, however long. */
    static boolean isValid(String text) {
        int at = text.indexOf('@');
        return at > 0
                && text.codePointCount(0, at) <= MAX_LOCAL_LENGTH
                && isLocalPart(text, at)
                && isDomain(text, at + 1);
    }

    /** Words of signs between single dots. */
    private static boolean isLocalPart(String text, int end) {
        boolean afterDot = true;
        for (int at = 0; at < end; at = text.offsetByCodePoints(at, 1)) {
            int sign = text.codePointAt(at);
            if (sign == '.' ? afterDot : !isLetterOrDigit(sign) && LOCAL_SIGNS.indexOf(sign) < 0) {
                return false;
            }
            afterDot = sign == '.';
        }
        return !afterDot;
    }

    /** Labels between dots, at least one of them before the last, which is no number. */
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
        return label.codePoints().allMatch(sign -> isLetterOrDigit(sign) || sign == '-');
    }

    private static boolean isTopLevelDomain(String label) {
        if (label.startsWith("xn--")) {
            return label.length() > 4 && label.chars().skip(4).allMatch(EmailSyntax::isPunycode);
        }
        return label.codePointCount(0, label.length()) > 1
                && Character.isLetter(label.codePointAt(0))
                && label.codePoints().allMatch(sign -> Character.isLetter(sign) || isMark(sign));
    }

    private static boolean isPunycode(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
    }

    private static boolean isLetterOrDigit(int sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= '0' && sign <= '9')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= 0x80 && (Character.isLetter(sign) || isMark(sign)));
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
