package io.padron.imports.files;

import java.util.List;
import java.util.Map;

/**
 * The properties of a file that staging has found.
 *
 * @param encoding {@code UTF-8}, {@code UTF-16LE}, {@code UTF-16BE}, {@code windows-1252}, {@code x-MacRoman} or {@code
 *         IBM850}; {@code XLSX} for a workbook
 * @param separator the character between cells; empty for a workbook
 * @param headerRow the header's row number as a spreadsheet shows it
 * @param headers as written, in the file's own order, without the empty ones at the end
 * @param columns the index in {@code headers} of each field that the file has
 * @param unknownColumns headers that the layout does not know, as written; their cells are staged too
 * @param rows the number of data rows, without blank ones
 * @param skippedData data that was skipped or is hidden
 * @param segments all data rows in segments; empty when there are none
 */
public record RecognizedFile(
        String encoding,
        String separator,
        int headerRow,
        List<String> headers,
        Map<String, Integer> columns,
        List<String> unknownColumns,
        int rows,
        SkippedData skippedData,
        List<Segment> segments) {

    /** The encoding of a workbook. */
    public static final String WORKBOOK = "XLSX";

    public RecognizedFile {
        headers = List.copyOf(headers);
        columns = Map.copyOf(columns);
        unknownColumns = List.copyOf(unknownColumns);
        segments = List.copyOf(segments);
    }
}
