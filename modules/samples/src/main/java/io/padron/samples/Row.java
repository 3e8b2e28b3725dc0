package io.padron.samples;

import java.util.Arrays;
import java.util.List;

/** One row of a file in the making, its cells by their headers. */
final class Row {

    private final List<String> headers;
    private final String[] cells;

    Row(List<String> headers) {
        this.headers = headers;
        this.cells = new String[headers.size()];
        Arrays.fill(cells, "");
    }

    private Row(List<String> headers, String[] cells) {
        this.headers = headers;
        this.cells = cells;
    }

    static Row of(List<String> headers, List<String> cells) {
        return new Row(headers, cells.toArray(String[]::new));
    }

    Row copy() {
        return new Row(headers, cells.clone());
    }

    String get(String header) {
        return cells[index(header)];
    }

    Row set(String header, String cell) {
        cells[index(header)] = cell;
        return this;
    }

    List<String> cells() {
        return List.of(cells);
    }

    private int index(String header) {
        int index = headers.indexOf(header);
        if (index < 0) {
            throw new IllegalArgumentException("No column " + header);
        }
        return index;
    }
}
