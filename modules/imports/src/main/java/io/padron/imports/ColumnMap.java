package io.padron.imports;

import java.util.List;

/**
 * What a person says that the columns of a file are.
 *
 * @param headerRow the row of the header, as a spreadsheet shows it; what stands above it is left out
 * @param fields for each column the field it fills, or an empty text
 */
public record ColumnMap(int headerRow, List<String> fields) {

    public ColumnMap {
        fields = List.copyOf(fields);
    }
}
