package io.padron.imports.files.cells;

import java.util.regex.Pattern;

/**
 * Takes off what other systems put around a value so that a spreadsheet keeps it as text: {@code ="00014"} and
 * {@code '00012}. Our own guard is for {@link io.padron.imports.files.FormulaGuard}.
 */
public final class TextGuards {

    private static final Pattern QUOTE_PAIR = Pattern.compile("\"\"", Pattern.LITERAL);

    private TextGuards() {}

    /**
     * The value within the guards.
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
        // What begins and ends so was quoted.
        int end = text.charAt(text.length() - 1) == first ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }
}
