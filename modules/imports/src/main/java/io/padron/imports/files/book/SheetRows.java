package io.padron.imports.files.book;

import io.padron.imports.files.Cell;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, as they stream by. */
final class SheetRows implements RawRows {

    private static final int LAST_ROW = 1_048_576;

    private final XMLStreamReader xml;
    private final BookParts parts;
    private final BookCells cells;
    private final Limits limits;
    private int row;

    SheetRows(XMLStreamReader xml, BookParts parts, BookCells cells, Limits limits) {
        this.xml = xml;
        this.parts = parts;
        this.cells = cells;
        this.limits = limits;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        try {
            while (xml.hasNext()) {
                int event = BookXml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return readRow();
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            // Broken XML and a broken archive; the JDK's reader lets some of it out as unchecked exceptions.
            throw parts.unreadable();
        }
    }

    private RawRow readRow() throws XMLStreamException {
        String number = BookXml.attribute(xml, "r");
        int next = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        if (next <= row || next > LAST_ROW) {
            throw new XMLStreamException("Row " + next + " after row " + row);
        }
        row = next;
        List<Cell> read = new ArrayList<>(16);
        int column = -1;
        for (int event = BookXml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = BookXml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                column = column(column);
                put(read, column, readCell());
            }
        }
        return new RawRow(row, read);
    }

    private void put(List<Cell> read, int column, Cell cell) {
        if (column <= limits.widest() && !cell.text().isEmpty()) {
            while (read.size() <= column) {
                read.add(Cell.EMPTY);
            }
            read.set(column, cell);
        }
    }

    /** From the letters of a reference such as AB12; without one the cell stands beside the one before. */
    private int column(int previous) {
        String reference = BookXml.attribute(xml, "r");
        int letters = 0;
        int column = 0;
        while (letters < reference.length() && letters < 4 && Character.isLetter(reference.charAt(letters))) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(letters)) - 'A' + 1);
            letters++;
        }
        return letters == 0 ? previous + 1 : column - 1;
    }

    private Cell readCell() throws XMLStreamException {
        String type = BookXml.attribute(xml, "t");
        String style = BookXml.attribute(xml, "s");
        StringBuilder formula = new StringBuilder();
        String value = null;
        for (int event = BookXml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = BookXml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        StringBuilder text = new StringBuilder();
                        BookXml.appendText(xml, text, limits.cellLength() + 1);
                        value = text.toString();
                    }
                    case "is" -> value = BookXml.richText(xml, limits.cellLength() + 1);
                    case "f" -> BookXml.appendText(xml, formula, limits.cellLength());
                    default -> BookXml.appendText(xml, new StringBuilder(), 0);
                }
            }
        }
        if (value == null) {
            return formula.isEmpty() ? Cell.EMPTY : cells.unresolved(formula.toString());
        }
        return cells.cell(type, style, value);
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
