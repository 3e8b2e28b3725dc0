package io.padron.imports.files.cells;

import java.util.regex.Pattern;

/**
 * Removes what other systems put around a value so that a spreadsheet keeps it as text: {@code ="00014"} and {@code
 * '00012}. {@link io.padron.imports.files.FormulaGuard} removes Padrón's own guard.
 */
public final class TextGuards {

    private static final Pattern QUOTE_PAIR = Pattern.compile("\"\"", Pattern.LITERAL);

    private TextGuards() {}

    /**
     * Returns the value without guards.
     *
     * @param code whether the field holds numbers or codes, which never begin with an apostrophe; names may
     */
    public static String removeGuards(String text, boolean code) {
        if (text.length() < 2) {
            return text;
        }
        char first = text.charAt(0);
        if (first == '=' && text.length() > 2 && text.charAt(1) == '"' && text.endsWith("\"")) {
            return QUOTE_PAIR.matcher(text.substring(2, text.length() - 1)).replaceAll("\"");
        }
        if (first != '\'' && first != '’') {
            return text;
        }
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '\'' || text.charAt(start) == '’')) {
            start++;
        }
        if (start == text.length() || (!code && !Character.isDigit(text.charAt(start)))) {
            return text;
        }
        // The same sign at both ends is a pair of quotes.
        int end = text.charAt(text.length() - 1) == first ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }
}
