package io.padron.imports.files.staging;

import io.padron.imports.files.Corrections;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.LeftOut.UnusedColumn;
import io.padron.imports.files.RawRows.RawRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what stands in those columns of a file that no field takes. */
final class UnusedColumns {

    private final Header header;
    private final boolean told;
    private final List<Integer> places = new ArrayList<>();
    private final int[] values;

    /** @param told whether a person has said what the columns are */
    UnusedColumns(Header header, boolean told) {
        this.header = header;
        this.told = told;
        this.values = new int[header.headers().size()];
        Set<Integer> used = new HashSet<>(header.columns().values());
        for (int index = 0; index < values.length; index++) {
            if (!used.contains(index) && !Corrections.isReason(header.headers().get(index))) {
                places.add(index);
            }
        }
    }

    /** One data row. */
    void count(RawRow row) {
        for (int place : places) {
            if (place < row.cells().size() && !row.cells().get(place).isBlank()) {
                values[place]++;
            }
        }
    }

    /** The columns in the file's order; one without a header only when something stands in it. */
    List<UnusedColumn> list() {
        return places.stream()
                .filter(place ->
                        values[place] > 0 || !header.headers().get(place).isEmpty())
                .map(place -> new UnusedColumn(place, header.headers().get(place), values[place], told))
                .toList();
    }
}
