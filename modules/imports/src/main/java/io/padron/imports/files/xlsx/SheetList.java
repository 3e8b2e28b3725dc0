package io.padron.imports.files.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The main part of a workbook: its sheets in order, their visibility, and its date system. */
final class SheetList {

    /** The most sheets that are read. */
    static final int MAX_SHEETS_READ = 50;

    private static final int MOST_SHEETS = 5_000;
    private static final String USUAL_WORKBOOK = "xl/workbook.xml";

    /** The states of hidden sheets; an absent or unknown state hides nothing. */
    private static final Set<String> HIDDEN_STATES = Set.of("hidden", "veryhidden");

    private final XlsxParts parts;
    private final String workbook;
    private final Relationships relationships;
    private final List<SheetEntry> named = new ArrayList<>();
    private XlsxCellReader.WorkbookSettings workbookSettings = new XlsxCellReader.WorkbookSettings(false, false);

    /** The name of a sheet and of its part, which may be missing. */
    record NamedSheet(String name, String part) {}

    private record SheetEntry(String name, String id, boolean hidden) {}

    private SheetList(XlsxParts parts, String workbook, Relationships relationships) {
        this.parts = parts;
        this.workbook = workbook;
        this.relationships = relationships;
    }

    static SheetList readSheets(XlsxParts parts) throws IOException, XMLStreamException {
        String named = Relationships.readRelationships("", parts).findByType("officeDocument").stream()
                .findFirst()
                .orElse(USUAL_WORKBOOK);
        String workbook = parts.hasPart(named) ? named : USUAL_WORKBOOK;
        XlsxXmlReader xml = parts.openPart(workbook);
        if (xml == null) {
            throw new XMLStreamException("There is no " + workbook);
        }
        SheetList list = new SheetList(parts, workbook, Relationships.readRelationships(workbook, parts));
        while (xml.nextElement()) {
            list.readElement(xml);
        }
        return list;
    }

    private void readElement(XlsxXmlReader xml) throws XMLStreamException {
        switch (xml.elementName()) {
            case "workbookPr" ->
                workbookSettings = new XlsxCellReader.WorkbookSettings(
                        xml.isTrue("date1904"), workbookSettings.recalculationPending());
            case "calcPr" ->
                workbookSettings =
                        new XlsxCellReader.WorkbookSettings(workbookSettings.from1904(), xml.isTrue("fullCalcOnLoad"));
            case "sheet" -> addSheet(xml);
            default -> {}
        }
    }

    private void addSheet(XlsxXmlReader xml) throws XMLStreamException {
        if (named.size() == MOST_SHEETS) {
            throw new XMLStreamException("More sheets than a workbook has");
        }
        String state = xml.attribute("state").strip().toLowerCase(Locale.ROOT);
        named.add(new SheetEntry(xml.attribute("name"), xml.relationshipId(), HIDDEN_STATES.contains(state)));
    }

    List<NamedSheet> visibleSheets() {
        Set<String> related =
                named.stream().map(sheet -> relationships.findById(sheet.id)).collect(Collectors.toSet());
        List<NamedSheet> sheets = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            SheetEntry sheet = named.get(i);
            // When a sheet's relationship is lost, its part is expected under the usual name for its number.
            String usual = siblingPart("worksheets/sheet" + (i + 1) + ".xml");
            String part = relationships.findById(sheet.id);
            if (!sheet.hidden) {
                sheets.add(new NamedSheet(sheet.name, parts.hasPart(part) || related.contains(usual) ? part : usual));
            }
        }
        return sheets;
    }

    List<String> hiddenSheetNames() {
        return named.stream().filter(SheetEntry::hidden).map(SheetEntry::name).toList();
    }

    private String siblingPart(String target) {
        return Relationships.resolveTarget(workbook.substring(0, workbook.lastIndexOf('/') + 1), target);
    }

    /** Finds the part of this type. Without a relationship it is the usual name, whether or not such a part exists. */
    String findPartOfType(String type) {
        return relationships.findByType(type).stream()
                .filter(parts::hasPart)
                .findFirst()
                .orElseGet(() -> siblingPart(type + ".xml"));
    }

    XlsxCellReader.WorkbookSettings settings() {
        return workbookSettings;
    }
}
