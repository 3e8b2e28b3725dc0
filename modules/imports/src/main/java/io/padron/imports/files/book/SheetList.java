package io.padron.imports.files.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** What a workbook's main part says: its sheets in order, which of them people see, and how its cells are meant. */
final class SheetList {

    /** So many sheets are looked into. */
    static final int MOST_LOOKED_AT = 50;

    private static final int MOST_SHEETS = 5_000;
    private static final String USUAL_WORKBOOK = "xl/workbook.xml";

    /** The states of a sheet that people do not see; a state that is not there or is not known hides nothing. */
    private static final Set<String> HIDDEN_STATES = Set.of("hidden", "veryhidden");

    private final BookParts parts;
    private final String workbook;
    private final Relations relations;
    private final List<Named> named = new ArrayList<>();
    private BookCells.Settings settings = new BookCells.Settings(false, false);

    /** A sheet's name and the part that holds it; the part may not be there. */
    record Sheet(String name, String part) {}

    private record Named(String name, String id, boolean hidden) {}

    private SheetList(BookParts parts, String workbook, Relations relations) {
        this.parts = parts;
        this.workbook = workbook;
        this.relations = relations;
    }

    static SheetList read(BookParts parts) throws IOException, XMLStreamException {
        String named = Relations.of("", parts).ofType("officeDocument").stream()
                .findFirst()
                .orElse(USUAL_WORKBOOK);
        String workbook = parts.has(named) ? named : USUAL_WORKBOOK;
        BookXml xml = parts.read(workbook);
        if (xml == null) {
            throw new XMLStreamException("There is no " + workbook);
        }
        SheetList list = new SheetList(parts, workbook, Relations.of(workbook, parts));
        while (xml.nextElement()) {
            list.note(xml);
        }
        return list;
    }

    private void note(BookXml xml) throws XMLStreamException {
        switch (xml.name()) {
            case "workbookPr" -> settings = new BookCells.Settings(xml.isTrue("date1904"), settings.stale());
            case "calcPr" -> settings = new BookCells.Settings(settings.from1904(), xml.isTrue("fullCalcOnLoad"));
            case "sheet" -> add(xml);
            default -> {}
        }
    }

    private void add(BookXml xml) throws XMLStreamException {
        if (named.size() == MOST_SHEETS) {
            throw new XMLStreamException("More sheets than a workbook has");
        }
        String state = xml.attribute("state").strip().toLowerCase(Locale.ROOT);
        named.add(new Named(xml.attribute("name"), xml.prefixedId(), HIDDEN_STATES.contains(state)));
    }

    List<Sheet> visible() {
        Set<String> related =
                named.stream().map(sheet -> relations.byId(sheet.id)).collect(Collectors.toSet());
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Named sheet = named.get(i);
            // A sheet whose relation is lost stands where writers put the sheet of its number.
            String usual = beside("worksheets/sheet" + (i + 1) + ".xml");
            String part = relations.byId(sheet.id);
            if (!sheet.hidden) {
                sheets.add(new Sheet(sheet.name, parts.has(part) || related.contains(usual) ? part : usual));
            }
        }
        return sheets;
    }

    List<String> hidden() {
        return named.stream().filter(Named::hidden).map(Named::name).toList();
    }

    private String beside(String target) {
        return Relations.resolve(workbook.substring(0, workbook.lastIndexOf('/') + 1), target);
    }

    /** The part of that type; where no relation leads to one, the usual name, whether or not there is such a part. */
    String partOfType(String type) {
        return relations.ofType(type).stream().filter(parts::has).findFirst().orElseGet(() -> beside(type + ".xml"));
    }

    BookCells.Settings settings() {
        return settings;
    }
}
