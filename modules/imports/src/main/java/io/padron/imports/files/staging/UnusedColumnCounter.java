package io.padron.imports.files.staging;

import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.SkippedData.UnusedColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the values in the columns of a file that fill no field. */
final class UnusedColumnCounter {

    private final Header header;
    private final boolean mapped;
    private final List<Integer> places = new ArrayList<>();
    private final int[] values;

    /** @param mapped whether the columns come from the user's column mapping */
    UnusedColumnCounter(Header header, boolean mapped) {
        this.header = header;
        this.mapped = mapped;
        this.values = new int[header.headers().size()];
        Set<Integer> used = new HashSet<>(header.columns().values());
        for (int index = 0; index < values.length; index++) {
            if (!used.contains(index)
                    && !CorrectionColumns.isReasonHeader(header.headers().get(index))) {
                places.add(index);
            }
        }
    }

    /** Counts one data row. */
    void countRow(RawRow row) {
        for (int place : places) {
            if (place < row.cells().size() && !row.cells().get(place).isBlank()) {
                values[place]++;
            }
        }
    }

    /** Returns the columns in the file's order; a column without a header only when it has values. */
    List<UnusedColumn> toUnusedColumns() {
        return places.stream()
                .filter(place ->
                        values[place] > 0 || !header.headers().get(place).isEmpty())
                .map(place -> new UnusedColumn(place, header.headers().get(place), values[place], mapped))
                .toList();
    }
}
