package io.padron.imports;

import java.util.List;

/**
 * The user's column mapping of a file.
 *
 * @param headerRow the row of the header, as a spreadsheet shows it; rows above it are skipped
 * @param fields for each column the field it fills, or an empty text
 */
public record ColumnMapping(int headerRow, List<String> fields) {

    public ColumnMapping {
        fields = List.copyOf(fields);
    }
}
