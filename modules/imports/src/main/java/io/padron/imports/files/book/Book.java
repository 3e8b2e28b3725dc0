package io.padron.imports.files.book;

import io.padron.imports.files.Headings;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.UnreadableFileException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the XML format of ECMA-376 (Office Open XML), transitional or strict. Read by ourselves, because a reader
 * for trusted books holds whatever a broken or hostile one makes it hold.
 */
public final class Book implements Closeable {

    private static final int MOST_SHEETS = 50;

    /** The states of a sheet that people do not see; a state that is not there or is not known hides nothing. */
    private static final Set<String> HIDDEN_STATES = Set.of("hidden", "veryHidden");

    private final BookParts parts;
    private final Limits limits;
    private final List<String> sheets = new ArrayList<>();
    private final List<String> hiddenSheets = new ArrayList<>();
    private SharedTexts texts = SharedTexts.NONE;
    private DateFormats formats = DateFormats.NONE;
    private boolean from1904;

    private Book(BookParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    public static Book open(Path path, Limits limits) throws IOException, UnreadableFileException {
        BookParts parts = BookParts.open(path, limits.workbookBytes());
        Book book = new Book(parts, limits);
        try {
            book.readParts();
            return book;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            parts.close();
            throw parts.unreadable();
        } catch (UnreadableFileException e) {
            parts.close();
            throw e;
        }
    }

    private void readParts() throws IOException, XMLStreamException, UnreadableFileException {
        Relations root = Relations.of("", parts);
        String workbook = root.ofType("officeDocument").stream().findFirst().orElse("xl/workbook.xml");
        Relations relations = Relations.of(workbook, parts);
        readSheets(workbook, relations);
        if (sheets.isEmpty() && !hiddenSheets.isEmpty()) {
            throw UnreadableFileException.of(
                    "hidden-sheets", Headings.quoted(hiddenSheets.stream()), hiddenSheets.size());
        }
        for (String name : relations.ofType("sharedStrings")) {
            texts = SharedTexts.read(parts, name, limits);
        }
        for (String name : relations.ofType("styles")) {
            formats = DateFormats.read(parts.read(name));
        }
    }

    private void readSheets(String workbook, Relations relations) throws IOException, XMLStreamException {
        XMLStreamReader xml = parts.read(workbook);
        if (xml == null) {
            throw new XMLStreamException("There is no " + workbook);
        }
        while (xml.hasNext()) {
            if (BookXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(BookXml.attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet") && sheets.size() + hiddenSheets.size() < MOST_SHEETS) {
                    if (HIDDEN_STATES.contains(BookXml.attribute(xml, "state"))) {
                        hiddenSheets.add(BookXml.attribute(xml, "name"));
                    } else {
                        sheets.add(relations.byId(BookXml.prefixedId(xml)));
                    }
                }
            }
        }
    }

    /** The first visible sheet with a header that has all it needs; else the one whose header has most. */
    public Found search(Headings headings) throws IOException, UnreadableFileException {
        Found best = new Found("", null);
        for (String sheet : sheets) {
            try (RawRows rows = rows(sheet)) {
                Header header = headings.search(rows.take(Headings.RECORDS_SEARCHED));
                if (header != null && headings.isComplete(header)) {
                    return new Found(sheet, header);
                }
                if (header != null
                        && (best.header == null
                                || header.columns().size()
                                        > best.header.columns().size())) {
                    best = new Found(sheet, header);
                }
            }
        }
        return best.header == null && !sheets.isEmpty() ? new Found(sheets.get(0), null) : best;
    }

    public RawRows rows(String sheet) throws UnreadableFileException {
        try {
            XMLStreamReader xml = parts.read(sheet);
            if (xml == null) {
                throw parts.unreadable();
            }
            return new SheetRows(xml, parts, new BookCells(texts, formats, from1904, limits.cellLength()), limits);
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

    /** Which part is meant where another part names it by an id, or by what it is to it. */
    private static final class Relations {

        private final Map<String, String> byId = new HashMap<>();
        private final Map<String, List<String>> byType = new HashMap<>();

        static Relations of(String part, BookParts parts) throws IOException, XMLStreamException {
            int folder = part.lastIndexOf('/') + 1;
            XMLStreamReader xml = parts.read(part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels");
            Relations relations = new Relations();
            while (xml != null && xml.hasNext()) {
                if (BookXml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    relations.add(xml, part);
                }
            }
            return relations;
        }

        private void add(XMLStreamReader xml, String part) {
            String target = URI.create("/" + part)
                    .resolve(BookXml.attribute(xml, "Target"))
                    .getPath()
                    .substring(1);
            String type = BookXml.attribute(xml, "Type");
            byId.put(BookXml.attribute(xml, "Id"), target);
            byType.computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), any -> new ArrayList<>())
                    .add(target);
        }

        String byId(String id) {
            return byId.getOrDefault(id, "");
        }

        List<String> ofType(String type) {
            return byType.getOrDefault(type, List.of());
        }
    }
}
