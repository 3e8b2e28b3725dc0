package io.padron.imports.files;

/** What every text goes through on its way into a staged file. */
public final class CellText {

    private static final char REPLACEMENT = '\uFFFD';

    private CellText() {}

    /**
     * The text as a cell: an apostrophe of our own guard taken off; what no database takes (control characters other
     * than tab and line breaks, halves of surrogate pairs) replaced visibly, so that no number is repaired by it; cut at
     * the limit.
     */
    public static Cell cell(String text, int limit) {
        String clean = replace(FormulaGuard.unguard(text));
        if (clean.length() <= limit) {
            return Cell.text(clean);
        }
        int end = Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit;
        return new Cell(clean.substring(0, end), Cell.Kind.CUT);
    }

    private static String replace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isKept(text, i)) {
                return replaceFrom(text, i);
            }
        }
        return text;
    }

    private static String replaceFrom(String text, int start) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = start; i < text.length(); i++) {
            if (!isKept(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean isKept(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c != '\u007F';
    }
}
