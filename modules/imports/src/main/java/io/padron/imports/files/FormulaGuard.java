package io.padron.imports.files;

/**
 * Prevents spreadsheets from reading user text as a formula, also those that split the file at another separator: in
 * Spanish-speaking countries Excel uses the semicolon.
 *
 * <p>Source: OWASP, "CSV Injection". {@code unguard(guard(text))} equals every text.
 */
public final class FormulaGuard {

    /** Characters that begin a formula, also in the full-width forms that East Asian spreadsheets accept. */
    private static final String SIGNS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /** Characters after which a spreadsheet may begin another cell. */
    private static final String SEPARATORS = ",;|\t\r\n";

    private FormulaGuard() {}

    /** Inserts an apostrophe wherever a cell may begin with = + - @ and the like, also behind quotes. */
    public static String guard(String text) {
        return hasNoFormulaSign(text) ? text : guardEach(text);
    }

    private static String guardEach(String text) {
        StringBuilder guarded = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            if (beginsCell(text, at) && isRisky(text, at)) {
                guarded.append('\'');
            }
            guarded.append(text.charAt(at));
        }
        return guarded.toString();
    }

    /** Removes the apostrophes that {@link #guard} inserts, exactly one at each place. */
    public static String unguard(String text) {
        return text.indexOf('\'') < 0 ? text : unguardEach(text);
    }

    private static String unguardEach(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean guard = text.charAt(at) == '\'' && beginsCell(text, at) && isRisky(text, at + 1);
            if (!guard) {
                bare.append(text.charAt(at));
            }
        }
        return bare.toString();
    }

    /** A fast check: most texts contain no sign of a formula. */
    private static boolean hasNoFormulaSign(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (SIGNS.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsCell(String text, int at) {
        return at == 0 || SEPARATORS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isRisky(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }
}
