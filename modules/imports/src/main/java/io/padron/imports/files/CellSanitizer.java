package io.padron.imports.files;

import io.padron.kernel.text.PlainText;

/** Cleans every text before it is written to a staged file. */
public final class CellSanitizer {

    private CellSanitizer() {}

    /**
     * Converts a text to a cell: removes the apostrophe of {@link FormulaGuard}, replaces forbidden characters visibly,
     * so that no number is repaired by it, and cuts the text at the limit.
     */
    public static Cell toCell(String text, int limit) {
        String clean = PlainText.replaceUnreadable(FormulaGuard.unguard(text));
        if (clean.length() <= limit) {
            return Cell.text(clean);
        }
        int end = Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit;
        return new Cell(clean.substring(0, end), Cell.CellType.CUT);
    }
}
