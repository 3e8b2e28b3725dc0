package io.padron.imports.files.book;

import io.padron.imports.files.Headings;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.Limits;
import io.padron.imports.files.OwnSheets;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.ReadingWatch;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.book.SheetList.Sheet;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the XML format of ECMA-376 (Office Open XML), transitional or strict. Read by ourselves, because a reader
 * for trusted books holds whatever a broken or hostile one makes it hold.
 */
public final class Book implements Closeable {

    private final BookParts parts;
    private final Limits limits;
    private final SheetList sheets;
    private final BookCells cells;

    private Book(BookParts parts, Limits limits, SheetList sheets, BookCells cells) {
        this.parts = parts;
        this.limits = limits;
        this.sheets = sheets;
        this.cells = cells;
    }

    public static Book open(Path path, Limits limits, ReadingWatch watch) throws IOException, UnreadableFileException {
        BookParts parts = BookParts.open(path, limits.workbookBytes(), watch);
        try {
            return read(parts, limits);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            parts.close();
            throw parts.unreadable();
        } catch (UnreadableFileException e) {
            parts.close();
            throw e;
        }
    }

    private static Book read(BookParts parts, Limits limits)
            throws IOException, XMLStreamException, UnreadableFileException {
        SheetList sheets = SheetList.read(parts);
        List<String> hidden = sheets.hidden();
        if (sheets.visible().isEmpty() && !hidden.isEmpty()) {
            throw UnreadableFileException.of("hidden-sheets", Headings.quoted(hidden.stream()), hidden.size());
        }
        SharedTexts texts = SharedTexts.read(parts, sheets.partOfType("sharedStrings"), limits);
        CellFormats formats = CellFormats.read(parts.read(sheets.partOfType("styles")));
        return new Book(parts, limits, sheets, new BookCells(texts, formats, sheets.settings(), limits.cellLength()));
    }

    /** The first visible sheet with a header that has all it needs; else the one whose header has most. */
    public Found search(Headings headings) throws IOException, UnreadableFileException {
        Found best = null;
        boolean empty = true;
        for (Sheet sheet : readable()) {
            try (RawRows rows = rows(sheet.part())) {
                List<RawRow> first = rows.take(Headings.RECORDS_SEARCHED);
                empty = empty && first.stream().allMatch(row -> row.width() == 0);
                Header header = headings.search(first);
                if (header != null && headings.isComplete(header)) {
                    return new Found(sheet.part(), header);
                }
                if (best == null || columns(header) > columns(best.header)) {
                    best = new Found(sheet.part(), header);
                }
            }
        }
        if (best == null || empty) {
            throw UnreadableFileException.of(best == null ? "unreadable-xlsx" : "empty-file");
        }
        return best;
    }

    private static int columns(@Nullable Header header) {
        return header == null ? 0 : header.columns().size();
    }

    private List<Sheet> readable() {
        return sheets.visible().stream()
                .filter(sheet -> parts.has(sheet.part()))
                .limit(SheetList.MOST_LOOKED_AT)
                .toList();
    }

    /** The names of the other visible sheets that hold data, or of which nothing is known; not those that we write. */
    public List<String> unreadBeside(String part) throws IOException, UnreadableFileException {
        List<String> unread = new ArrayList<>();
        for (Sheet sheet : sheets.visible()) {
            boolean own = sheet.part().equals(part) || OwnSheets.contains(sheet.name());
            if (!own && unread.size() < SheetList.MOST_LOOKED_AT && holdsData(sheet)) {
                unread.add(sheet.name());
            }
        }
        return unread;
    }

    private boolean holdsData(Sheet sheet) throws IOException, UnreadableFileException {
        if (!parts.has(sheet.part())) {
            return true;
        }
        try (RawRows rows = rows(sheet.part())) {
            return SheetData.isTable(rows);
        }
    }

    public RawRows rows(String sheet) throws UnreadableFileException {
        try {
            BookXml xml = parts.read(sheet);
            if (xml == null) {
                throw parts.unreadable();
            }
            return new SheetRows(xml, parts, cells, limits);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw parts.unreadable();
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** A sheet's part, and its header when one was found. */
    public record Found(String sheet, @Nullable Header header) {}
}
