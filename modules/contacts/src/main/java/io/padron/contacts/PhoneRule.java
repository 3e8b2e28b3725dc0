package io.padron.contacts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a phone number: 7 to 15 digits (ITU-T E.164), with a plus sign before the calling code. */
final class PhoneRule {

    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;

    private static final Pattern FORM = Pattern.compile("\\+?[0-9]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\+?(?:([0-9])\\1+|0?1234567(?:8(?:9(?:01?)?)?)?)");

    /** A short number after a complete one, as switchboards have it. */
    private static final Pattern EXTENSION = Pattern.compile(
            "(.*[0-9)])[\\s,;:/-]*(?:(?:e?xt(?:ensi[oó]n|ension)?|int(?:erno)?|anexo|x|#)[\\s.:#-]*|,\\s*)[0-9]{1,6}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PhoneRule() {}

    /** Returns the number before an extension; empty when the text is not a number with an extension. */
    static Optional<String> stripExtension(String written) {
        Matcher extension = EXTENSION.matcher(written);
        return extension.matches() && findProblem(extension.group(1)).isEmpty()
                ? Optional.of(extension.group(1))
                : Optional.empty();
    }

    /** Returns the number without separators. */
    static String compact(String written) {
        StringBuilder compact = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            if (!isSeparator(written.charAt(at))) {
                compact.append(written.charAt(at));
            }
        }
        return compact.toString();
    }

    /** Spaces of all kinds, brackets, dots, and dashes from the hyphen to the horizontal bar. */
    private static boolean isSeparator(char c) {
        return switch (c) {
            case '\t', '\n', '\u000B', '\f', '\r', '(', ')', '.', '-' -> true;
            default -> (c >= '\u2010' && c <= '\u2015') || Character.isSpaceChar(c);
        };
    }

    /** Returns the code of the problem of a number, or an empty text. */
    static String findProblem(String written) {
        if (isDigitsOnly(written)) {
            int digits = written.length() - (written.charAt(0) == '+' ? 1 : 0);
            if (digits > MAX_DIGITS) {
                return "phone-one-per-field";
            }
            return digits < MIN_DIGITS ? "phone-too-short" : "";
        }
        String compact = compact(written);
        long digits = compact.chars().filter(Character::isDigit).count();
        if (!FORM.matcher(compact).matches()
                || digits > MAX_DIGITS
                || (!compact.equals(written) && holdsSeveral(written))) {
            return "phone-one-per-field";
        }
        return digits < MIN_DIGITS ? "phone-too-short" : "";
    }

    /** A fast check for most numbers: digits only, or a plus sign and digits. */
    private static boolean isDigitsOnly(String written) {
        int begin = written.startsWith("+") ? 1 : 0;
        for (int at = begin; at < written.length(); at++) {
            if (written.charAt(at) < '0' || written.charAt(at) > '9') {
                return false;
            }
        }
        return written.length() > begin;
    }

    /** Whether the number is a placeholder: one digit repeated, or 1234567. */
    static boolean isPlaceholder(String compact) {
        return PLACEHOLDER.matcher(compact).matches();
    }

    /** Whether the text has two numbers, each long enough to be complete. */
    private static boolean holdsSeveral(String written) {
        int numbers = 0;
        int length = 0;
        for (int at = 0; at < written.length(); at++) {
            length = isSeparator(written.charAt(at)) ? 0 : length + 1;
            numbers += length == MIN_DIGITS ? 1 : 0;
        }
        return numbers > 1;
    }
}
