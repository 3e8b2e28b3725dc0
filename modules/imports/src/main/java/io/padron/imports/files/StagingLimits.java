package io.padron.imports.files;

/**
 * The limits of staging.
 *
 * @param rowsPerSegment data rows of a segment
 * @param rows data rows of a file
 * @param columns headers of a file
 * @param cellLength characters of a cell; a longer one is cut and marked {@link Cell.CellType#CUT}
 * @param workbookBytes bytes of an inflated workbook
 * @param sharedStringBytes bytes of a workbook's inflated shared strings, which are held in memory
 */
public record StagingLimits(
        int rowsPerSegment, int rows, int columns, int cellLength, long workbookBytes, long sharedStringBytes) {

    /** Segments of 20,000 rows, 10 million rows, 200 columns, 4,000 characters, 2 GiB, an eighth of the heap. */
    public static final StagingLimits DEFAULT = new StagingLimits(
            20_000, 10_000_000, 200, 4_000, 2L << 30, Runtime.getRuntime().maxMemory() / 8);

    /** The most cells of one row that are read: enough to show that a row is wider than its header. */
    public int maxCells() {
        return columns + 1;
    }
}
