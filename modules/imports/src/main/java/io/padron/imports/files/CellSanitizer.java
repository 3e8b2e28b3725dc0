package io.padron.imports.files;

import io.padron.kernel.text.PlainText;

/** Cleans every text on its way into a staged file. */
public final class CellSanitizer {

    private CellSanitizer() {}

    /**
     * The text as a cell: an apostrophe of our own guard taken off; what may not be in a text replaced visibly, so that no
     * number is repaired by it; cut at the limit.
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
