package io.padron.imports;

import java.util.List;

/**
 * How a file was understood.
 *
 * @param headerRow the row of the header as a spreadsheet shows it
 * @param headers as the person wrote them
 * @param fields for each header the field it was recognised as, or an empty text
 */
public record FileShape(String encoding, int headerRow, List<String> headers, List<String> fields) {

    public FileShape {
        headers = List.copyOf(headers);
        fields = List.copyOf(fields);
    }

    /** The index of the column that holds the field, or -1. */
    public int column(String field) {
        return fields.indexOf(field);
    }
}
