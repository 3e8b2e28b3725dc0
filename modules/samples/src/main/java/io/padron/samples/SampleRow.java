package io.padron.samples;

import java.util.Arrays;
import java.util.List;

/** A row of a file that is being generated, its cells by their headers. */
final class SampleRow {

    private final List<String> headers;
    private final String[] cells;

    SampleRow(List<String> headers) {
        this.headers = headers;
        this.cells = new String[headers.size()];
        Arrays.fill(cells, "");
    }

    private SampleRow(List<String> headers, String[] cells) {
        this.headers = headers;
        this.cells = cells;
    }

    static SampleRow of(List<String> headers, List<String> cells) {
        return new SampleRow(headers, cells.toArray(String[]::new));
    }

    SampleRow copy() {
        return new SampleRow(headers, cells.clone());
    }

    String get(String header) {
        return cells[indexOf(header)];
    }

    SampleRow set(String header, String cell) {
        cells[indexOf(header)] = cell;
        return this;
    }

    List<String> cells() {
        return List.of(cells);
    }

    private int indexOf(String header) {
        int index = headers.indexOf(header);
        if (index < 0) {
            throw new IllegalArgumentException("No column " + header);
        }
        return index;
    }
}
