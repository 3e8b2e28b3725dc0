package io.padron.imports.files.staging;

import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.cells.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts the cells of optional columns that hold a placeholder, and so are read as blank. */
final class PlaceholderCount {

    private record Place(int index, String field) {}

    private final List<Place> optional = new ArrayList<>();
    private int cells;

    PlaceholderCount(Header header, Set<String> required) {
        header.columns().forEach((field, index) -> {
            if (!required.contains(field)) {
                optional.add(new Place(index, field));
            }
        });
    }

    /** One data row. */
    void count(RawRow row) {
        for (Place place : optional) {
            if (place.index() < row.cells().size()
                    && Placeholders.isPlaceholder(
                            place.field(), row.cells().get(place.index()).text())) {
                cells++;
            }
        }
    }

    int cells() {
        return cells;
    }
}
