package io.padron.imports.files.xlsx;

import io.padron.imports.files.GeneratedSheets;
import io.padron.imports.files.HeaderRecognizer;
import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.ReadDeadline;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.xlsx.SheetList.NamedSheet;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the XML format of ECMA-376 (Office Open XML), transitional or strict. Padrón uses its own reader,
 * because a reader for trusted workbooks has no limit on the memory that a broken or hostile one takes.
 */
public final class XlsxFile implements Closeable {

    private final XlsxParts parts;
    private final StagingLimits stagingLimits;
    private final SheetList sheets;
    private final XlsxCellReader cells;

    private XlsxFile(XlsxParts parts, StagingLimits stagingLimits, SheetList sheets, XlsxCellReader cells) {
        this.parts = parts;
        this.stagingLimits = stagingLimits;
        this.sheets = sheets;
        this.cells = cells;
    }

    public static XlsxFile open(Path path, StagingLimits stagingLimits, ReadDeadline deadline)
            throws IOException, UnreadableFileException {
        XlsxParts parts = XlsxParts.open(path, stagingLimits.workbookBytes(), deadline);
        try {
            return readParts(parts, stagingLimits);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            parts.close();
            throw parts.toUnreadableException();
        } catch (UnreadableFileException e) {
            parts.close();
            throw e;
        }
    }

    private static XlsxFile readParts(XlsxParts parts, StagingLimits stagingLimits)
            throws IOException, XMLStreamException, UnreadableFileException {
        SheetList sheets = SheetList.readSheets(parts);
        List<String> hidden = sheets.hiddenSheetNames();
        if (sheets.visibleSheets().isEmpty() && !hidden.isEmpty()) {
            throw UnreadableFileException.of(
                    "hidden-sheets", HeaderRecognizer.quoteNames(hidden.stream()), hidden.size());
        }
        SharedStrings texts = SharedStrings.readStrings(parts, sheets.findPartOfType("sharedStrings"), stagingLimits);
        CellFormats formats = CellFormats.readStyles(parts.openPart(sheets.findPartOfType("styles")));
        return new XlsxFile(
                parts,
                stagingLimits,
                sheets,
                new XlsxCellReader(texts, formats, sheets.settings(), stagingLimits.cellLength()));
    }

    /** Finds the first visible sheet with a complete header; otherwise the one with the most recognised headers. */
    public DataSheet findDataSheet(HeaderRecognizer headerRecognizer) throws IOException, UnreadableFileException {
        DataSheet best = null;
        boolean empty = true;
        for (NamedSheet namedSheet : readableSheets()) {
            try (RawRows rows = openRows(namedSheet.part())) {
                List<RawRow> first = rows.readUpTo(HeaderRecognizer.MAX_HEADER_ROWS);
                empty = empty && first.stream().allMatch(row -> row.width() == 0);
                Header header = headerRecognizer.findHeader(first);
                if (header != null && headerRecognizer.hasRequiredColumns(header)) {
                    return new DataSheet(namedSheet.part(), header);
                }
                if (best == null || countColumns(header) > countColumns(best.header)) {
                    best = new DataSheet(namedSheet.part(), header);
                }
            }
        }
        if (best == null || empty) {
            throw UnreadableFileException.of(best == null ? "unreadable-xlsx" : "empty-file");
        }
        return best;
    }

    private static int countColumns(@Nullable Header header) {
        return header == null ? 0 : header.columns().size();
    }

    private List<NamedSheet> readableSheets() {
        return sheets.visibleSheets().stream()
                .filter(namedSheet -> parts.hasPart(namedSheet.part()))
                .limit(SheetList.MAX_SHEETS_READ)
                .toList();
    }

    /**
     * Finds the names of the other visible sheets that contain data or cannot be read, without {@link
     * io.padron.imports.files.GeneratedSheets}.
     */
    public List<String> findUnreadSheets(String part) throws IOException, UnreadableFileException {
        List<String> unread = new ArrayList<>();
        for (NamedSheet namedSheet : sheets.visibleSheets()) {
            boolean own = namedSheet.part().equals(part) || GeneratedSheets.isGenerated(namedSheet.name());
            if (!own && unread.size() < SheetList.MAX_SHEETS_READ && holdsData(namedSheet)) {
                unread.add(namedSheet.name());
            }
        }
        return unread;
    }

    private boolean holdsData(NamedSheet namedSheet) throws IOException, UnreadableFileException {
        if (!parts.hasPart(namedSheet.part())) {
            return true;
        }
        try (RawRows rows = openRows(namedSheet.part())) {
            return TableDetector.isTable(rows);
        }
    }

    public RawRows openRows(String sheet) throws UnreadableFileException {
        try {
            XlsxXmlReader xml = parts.openPart(sheet);
            if (xml == null) {
                throw parts.toUnreadableException();
            }
            return new XlsxRows(xml, parts, cells, stagingLimits);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw parts.toUnreadableException();
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** The part of a sheet, and its header when one was found. */
    public record DataSheet(String sheet, @Nullable Header header) {}
}
