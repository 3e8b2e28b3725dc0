package io.padron.imports;

import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.SkippedData;
import java.util.List;

/**
 * The recognised shape of a file.
 *
 * @param headerRow the row of the header as a spreadsheet shows it
 * @param headers as the user wrote them
 * @param fields for each header the field it was recognised as, or an empty text
 * @param skippedData data that was skipped or is hidden
 */
public record FileShape(
        String encoding, int headerRow, List<String> headers, List<String> fields, SkippedData skippedData) {

    public FileShape {
        headers = List.copyOf(headers);
        fields = List.copyOf(fields);
    }

    /** Creates the shape of a file without skipped data. */
    public FileShape(String encoding, int headerRow, List<String> headers, List<String> fields) {
        this(encoding, headerRow, headers, fields, SkippedData.NONE);
    }

    /** Whether the file is a workbook. Cells of a workbook have types; cells of a text file are always texts. */
    public boolean isWorkbook() {
        return encoding.equals(RecognizedFile.WORKBOOK);
    }

    /** The index of the column that holds the field, or -1. */
    public int indexOf(String field) {
        return fields.indexOf(field);
    }
}
