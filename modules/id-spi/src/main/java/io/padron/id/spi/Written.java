package io.padron.id.spi;

/** Common operations of rules on a number as users write it. All methods accept any text and never throw. */
public final class Written {
    private static final int LONGEST_QUOTE = 30;
    private static final int COMBINING_TILDE = 0x0303;
    private static final int MINUS_SIGN = 0x2212;

    private Written() {}

    /**
     * Returns the text in upper case (A-Z and Ñ) without spaces, invisible characters, dots, dashes and quotation
     * marks. All other characters stay, for the rule to refuse. Idempotent.
     */
    public static String compact(String written) {
        StringBuilder compact = new StringBuilder(written.length());
        written.codePoints().filter(character -> !decorates(character)).forEach(character -> {
            int last = compact.length() - 1;
            if (character == COMBINING_TILDE && last >= 0 && compact.charAt(last) == 'N') {
                compact.setCharAt(last, 'Ñ');
            } else {
                compact.appendCodePoint(upper(character));
            }
        });
        return compact.toString();
    }

    /** Shortens a number for quoting in a sentence: at most 30 characters, no control characters. */
    public static String quote(String number) {
        StringBuilder quote = new StringBuilder();
        number.codePoints()
                .limit(LONGEST_QUOTE)
                .map(character -> Character.isISOControl(character) || isLoneSurrogate(character) ? '?' : character)
                .forEach(quote::appendCodePoint);
        return number.codePointCount(0, number.length()) > LONGEST_QUOTE
                ? quote.append('…').toString()
                : quote.toString();
    }

    /** Whether the text has only the digits 0-9, at least one. */
    public static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static boolean decorates(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> character == '.' || character == '\'' || character == '"' || character == MINUS_SIGN;
        };
    }

    private static int upper(int character) {
        if (character == 'ñ') {
            return 'Ñ';
        }
        return character >= 'a' && character <= 'z' ? character - 'a' + 'A' : character;
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
