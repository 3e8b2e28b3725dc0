package io.padron.kernel.text;

import java.util.regex.Pattern;

/**
 * A number as users and spreadsheets write it, with its dots and commas interpreted and removed: {@code 79.123.456} has
 * groups of thousands, {@code 79123456.0} a decimal zero, {@code 79123456.5} a fraction, {@code 79.123.456.5} a check
 * digit after its groups.
 *
 * <p>Only texts of digits and punctuation are interpreted; a text with a letter stays as it is.
 *
 * @param text the number without decimal zeros and thousands separators, with a dash before a check digit; spaces,
 *         dashes and other punctuation remain
 * @param punctuation the kind of punctuation found
 */
public record WrittenNumber(String text, Punctuation punctuation) {

    /** The meaning of the dots and commas of a number. */
    public enum Punctuation {
        /** None, or punctuation that belongs to the number. */
        REGULAR,
        /** Groups that are not thousands: a digit may be missing or extra. */
        IRREGULAR_GROUPS,
        /** Decimals other than zero: no phone, document or account has them. */
        FRACTION
    }

    private static final Pattern COMMA_THOUSANDS = Pattern.compile("\\+?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.0+)?");
    private static final Pattern DOT_THOUSANDS = Pattern.compile("\\+?[0-9]{1,3}(?:\\.[0-9]{3})+,0+");
    private static final Pattern PHONE_DECIMAL = Pattern.compile("(?:.*[^0-9.,])?([0-9]{4,})[.,]([0-9]+)");
    private static final int WHOLE_PHONE = 7;
    private static final int MOST_DECIMALS = 2;

    /** Parses an identity or account number. Never throws. */
    public static WrittenNumber parseNumber(String written) {
        return hasPunctuation(written) && !hasLetters(written)
                ? DigitGroupParser.parseAll(written)
                : new WrittenNumber(written, Punctuation.REGULAR);
    }

    /** Parses a phone number, whose dots separate groups of any length. Never throws. */
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
        // An extension or another number may also follow a comma; both are longer than decimals.
        boolean comma = bare.charAt(decimal.end(1)) == ',';
        boolean fraction = decimals == 1 || (whole && (!comma || decimals <= MOST_DECIMALS));
        return new WrittenNumber(written, fraction ? Punctuation.FRACTION : Punctuation.REGULAR);
    }

    private static String stripDecimals(String number, char c) {
        int at = number.indexOf(c);
        return at < 0 ? number : number.substring(0, at);
    }

    private static boolean hasPunctuation(String text) {
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
