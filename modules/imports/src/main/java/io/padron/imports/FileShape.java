package io.padron.imports;

import io.padron.imports.files.LeftOut;
import io.padron.imports.files.RecognisedFile;
import java.util.List;

/**
 * How a file was understood.
 *
 * @param headerRow the row of the header as a spreadsheet shows it
 * @param headers as the person wrote them
 * @param fields for each header the field it was recognised as, or an empty text
 * @param leftOut what was left out of it, or read though the person does not see it
 */
public record FileShape(String encoding, int headerRow, List<String> headers, List<String> fields, LeftOut leftOut) {

    public FileShape {
        headers = List.copyOf(headers);
        fields = List.copyOf(fields);
    }

    /** A file of which nothing was left out. */
    public FileShape(String encoding, int headerRow, List<String> headers, List<String> fields) {
        this(encoding, headerRow, headers, fields, LeftOut.NOTHING);
    }

    /** Whether the file is a workbook, which has kinds of cells; a text file has texts alone. */
    public boolean isWorkbook() {
        return encoding.equals(RecognisedFile.WORKBOOK);
    }

    /** The index of the column that holds the field, or -1. */
    public int column(String field) {
        return fields.indexOf(field);
    }
}
