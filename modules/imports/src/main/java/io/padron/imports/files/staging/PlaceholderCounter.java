package io.padron.imports.files.staging;

import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.cells.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts the cells of optional columns with a placeholder, which are read as blank. */
final class PlaceholderCounter {

    private record OptionalColumn(int index, String field) {}

    private final List<OptionalColumn> optional = new ArrayList<>();
    private int cells;

    PlaceholderCounter(Header header, Set<String> required) {
        header.columns().forEach((field, index) -> {
            if (!required.contains(field)) {
                optional.add(new OptionalColumn(index, field));
            }
        });
    }

    /** Counts one data row. */
    void countRow(RawRow row) {
        for (OptionalColumn optionalColumn : optional) {
            if (optionalColumn.index() < row.cells().size()
                    && Placeholders.isPlaceholder(
                            optionalColumn.field(),
                            row.cells().get(optionalColumn.index()).text())) {
                cells++;
            }
        }
    }

    int cells() {
        return cells;
    }
}
