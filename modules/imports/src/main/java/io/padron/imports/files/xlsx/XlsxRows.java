package io.padron.imports.files.xlsx;

import io.padron.imports.files.Cell;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet as a stream. */
final class XlsxRows implements RawRows {

    private static final int LAST_ROW = 1_048_576;
    private static final Pattern ZERO = Pattern.compile("0+(\\.0*)?");
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,6}");

    private final XlsxXmlReader xml;
    private final XlsxParts parts;
    private final XlsxCellReader cells;
    private final StagingLimits stagingLimits;
    private final BitSet hiddenColumns = new BitSet();
    private int row;

    XlsxRows(XlsxXmlReader xml, XlsxParts parts, XlsxCellReader cells, StagingLimits stagingLimits) {
        this.xml = xml;
        this.parts = parts;
        this.cells = cells;
        this.stagingLimits = stagingLimits;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        try {
            while (xml.nextElement()) {
                switch (xml.elementName()) {
                    case "col" -> readHiddenColumns();
                    case "row" -> {
                        return readRow();
                    }
                    default -> {}
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            // The XML or the archive is broken; the JDK's parser also throws unchecked exceptions then.
            throw parts.toUnreadableException();
        }
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    private void readHiddenColumns() {
        String first = xml.attribute("min");
        String last = xml.attribute("max");
        boolean hidden = xml.isTrue("hidden") || isZero(xml.attribute("width"));
        if (hidden && PLACE.matcher(first).matches() && PLACE.matcher(last).matches()) {
            int from = Math.max(1, Integer.parseInt(first));
            int to = Math.min(stagingLimits.maxCells(), Integer.parseInt(last));
            if (from <= to) {
                hiddenColumns.set(from - 1, to);
            }
        }
    }

    private static boolean isZero(String size) {
        return ZERO.matcher(size.strip()).matches();
    }

    private RawRow readRow() throws XMLStreamException {
        String number = xml.attribute("r").strip();
        int next = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        if (next <= row || next > LAST_ROW) {
            throw new XMLStreamException("Row " + next + " after row " + row);
        }
        row = next;
        boolean hidden = xml.isTrue("hidden") || isZero(xml.attribute("ht"));
        List<Cell> read = new ArrayList<>(16);
        int column = -1;
        while (xml.nextChild()) {
            if (xml.isStartOf("c")) {
                column = parseColumn(column);
                putCell(read, column, readCell());
            } else {
                xml.skipElement();
            }
        }
        return new RawRow(row, read, hidden);
    }

    /** Stores a cell. A value beyond the last supported column is put into the last one, so that it is reported. */
    private void putCell(List<Cell> read, int column, Cell cell) {
        if (cell.text().isEmpty() || (column > stagingLimits.maxCells() && cell.isBlank())) {
            return;
        }
        int place = Math.min(column, stagingLimits.maxCells());
        while (read.size() <= place) {
            read.add(Cell.EMPTY);
        }
        Cell before = read.get(place);
        boolean twice = !before.isBlank() && column == place && !before.equals(cell);
        // A damaged workbook may fill a cell twice; then neither value is used.
        read.set(place, twice ? new Cell(before.text() + " / " + cell.text(), Cell.CellType.ERROR) : cell);
    }

    /** Parses the letters of a reference such as AB12; without a reference the cell follows the previous one. */
    private int parseColumn(int previous) {
        String reference = xml.attribute("r").strip();
        int letters = 0;
        int column = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(letters)) - 'A' + 1);
            letters++;
        }
        return letters == 0 ? previous + 1 : column - 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private Cell readCell() throws XMLStreamException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String formula = null;
        String value = null;
        while (xml.nextChild()) {
            switch (xml.elementName()) {
                case "v" -> value = readText();
                case "is" -> {
                    type = "inlineStr";
                    value = xml.readRichText(stagingLimits.cellLength() + 1);
                }
                case "f" -> formula = readText();
                default -> xml.skipElement();
            }
        }
        return cells.toCell(new XlsxCellReader.RawCell(type, style, value, formula));
    }

    private String readText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        xml.appendText(text, stagingLimits.cellLength() + 1);
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
