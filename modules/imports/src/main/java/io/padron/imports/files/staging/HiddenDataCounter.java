package io.padron.imports.files.staging;

import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.SkippedData;
import java.util.BitSet;
import java.util.List;

/** Counts the values in hidden rows and columns of a workbook. */
final class HiddenDataCounter {

    private final Header header;
    private final BitSet filled = new BitSet();
    private int rows;

    HiddenDataCounter(Header header) {
        this.header = header;
    }

    /** Counts one data row. */
    void countRow(RawRow row, RawRows source) {
        rows += row.hidden() ? 1 : 0;
        BitSet hidden = source.hiddenColumns();
        for (int place = hidden.nextSetBit(0); place >= 0; place = hidden.nextSetBit(place + 1)) {
            if (place < row.width() && !row.cells().get(place).isBlank()) {
                filled.set(place);
            }
        }
    }

    int rows() {
        return rows;
    }

    /** The headers of hidden columns with values; their letters where they have no header. */
    List<String> columns() {
        return filled.stream().mapToObj(this::name).toList();
    }

    private String name(int place) {
        String written = place < header.headers().size() ? header.headers().get(place) : "";
        return written.isEmpty() ? SkippedData.toColumnLetters(place) : written;
    }
}
