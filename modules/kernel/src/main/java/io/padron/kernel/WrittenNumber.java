package io.padron.kernel;

import java.util.regex.Pattern;

/**
 * A number of digits as people and spreadsheets write it, with its dots and commas understood before they are taken off:
 * {@code 79.123.456} has groups of thousands, {@code 79123456.0} a decimal zero, {@code 79123456.5} a fraction,
 * {@code 79.123.456.5} a check digit behind its groups.
 *
 * <p>Only texts of digits and punctuation are read so; a text with a letter stays as it is.
 *
 * @param text the number without decimal zeros and thousands separators, a check digit behind a dash; spaces, dashes and
 *     punctuation that is not understood stay
 * @param punctuation what the punctuation was
 */
public record WrittenNumber(String text, Punctuation punctuation) {

    /** What the dots and commas of a number are. */
    public enum Punctuation {
        /** None, or such as belong to the number. */
        REGULAR,
        /** Groups that are no thousands: a digit may be missing or too many. */
        IRREGULAR_GROUPS,
        /** A part behind the decimal sign that is not zero: no phone, document or account has one. */
        FRACTION
    }

    private static final Pattern COMMA_THOUSANDS = Pattern.compile("\\+?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.0+)?");
    private static final Pattern DOT_THOUSANDS = Pattern.compile("\\+?[0-9]{1,3}(?:\\.[0-9]{3})+,0+");
    private static final Pattern PHONE_DECIMAL = Pattern.compile("(?:.*[^0-9.,])?([0-9]{4,})[.,]([0-9]+)");
    private static final int WHOLE_PHONE = 7;
    private static final int MOST_DECIMALS = 2;

    /** An identity or account number. Never throws. */
    public static WrittenNumber parseNumber(String written) {
        return hasPunctuation(written) && !hasLetters(written)
                ? DigitGroupParser.parseAll(written)
                : new WrittenNumber(written, Punctuation.REGULAR);
    }

    /** A phone number, whose dots part groups of any length. Never throws. */
    public static WrittenNumber parsePhone(String written) {
        if (!hasPunctuation(written)) {
            return new WrittenNumber(written, Punctuation.REGULAR);
        }
        String bare = written.strip();
        if (COMMA_THOUSANDS.matcher(bare).matches()) {
            return new WrittenNumber(stripDecimals(bare, '.').replace(",", ""), Punctuation.REGULAR);
        }
        if (DOT_THOUSANDS.matcher(bare).matches()) {
            return new WrittenNumber(stripDecimals(bare, ',').replace(".", ""), Punctuation.REGULAR);
        }
        var decimal = PHONE_DECIMAL.matcher(bare);
        if (!decimal.matches()) {
            return new WrittenNumber(written, Punctuation.REGULAR);
        }
        boolean whole = decimal.group(1).length() >= WHOLE_PHONE;
        int decimals = decimal.group(2).length();
        if (DigitGroupParser.isZero(decimal.group(2)) && (whole || decimals <= MOST_DECIMALS)) {
            return new WrittenNumber(bare.substring(0, decimal.end(1)), Punctuation.REGULAR);
        }
        // Behind a comma stands an extension as well, or another number; they are longer than decimals.
        boolean comma = bare.charAt(decimal.end(1)) == ',';
        boolean fraction = decimals == 1 || (whole && (!comma || decimals <= MOST_DECIMALS));
        return new WrittenNumber(written, fraction ? Punctuation.FRACTION : Punctuation.REGULAR);
    }

    private static String stripDecimals(String number, char sign) {
        int at = number.indexOf(sign);
        return at < 0 ? number : number.substring(0, at);
    }

    private static boolean hasPunctuation(String text) {
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
