package io.padron.imports.files;

/**
 * Keeps what people typed from becoming a formula in the spreadsheet of whoever opens our file.
 *
 * <p>Source: OWASP, "CSV Injection". {@code unguard(guard(text))} is the text, whatever it is.
 */
public final class FormulaGuard {

    private FormulaGuard() {}

    /** Puts an apostrophe before a text that begins, after any apostrophes, with = + - @ tab or carriage return. */
    public static String guard(String text) {
        return isRisky(text, 0) ? "'" + text : text;
    }

    /** Takes exactly one apostrophe off when what follows it would be guarded. */
    public static String unguard(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && isRisky(text, 1) ? text.substring(1) : text;
    }

    private static boolean isRisky(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }
}
