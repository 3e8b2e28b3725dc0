package io.padron.imports.files.xlsx;

import io.padron.imports.files.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The number formats of a workbook's styles. Source: ECMA-376 part 1, 18.8.30 and 18.8.31. Spreadsheets write at most
 * 65,490 styles and formats of at most 255 letters; each format is parsed once, however many styles use it.
 */
final class CellFormats {

    static final CellFormats NONE = new CellFormats(List.of());

    private static final int MOST_STYLES = 70_000;
    private static final int MOST_FORMATS = 5_000;
    private static final int LONGEST_CODE = 1_000;

    private final List<CellFormat> styles;

    private CellFormats(List<CellFormat> styles) {
        this.styles = styles;
    }

    static CellFormats readStyles(@Nullable XlsxXmlReader xml) throws XMLStreamException, UnreadableFileException {
        Map<String, String> codes = new HashMap<>();
        List<String> used = new ArrayList<>();
        boolean inCellStyles = false;
        while (xml != null && xml.next()) {
            if (xml.isStartOf("numFmt")) {
                String code = xml.attribute("formatCode");
                codes.put(xml.attribute("numFmtId"), code.length() > LONGEST_CODE ? "" : code);
            } else if (xml.isStartOf("cellXfs") || xml.isEndOf("cellXfs")) {
                inCellStyles = !xml.isEndOf("cellXfs");
            } else if (inCellStyles && xml.isStartOf("xf")) {
                used.add(xml.attribute("numFmtId"));
            }
            if (used.size() > MOST_STYLES || codes.size() > MOST_FORMATS) {
                throw UnreadableFileException.of("xlsx-too-large");
            }
        }
        Map<String, CellFormat> judged = new HashMap<>();
        return new CellFormats(used.stream()
                .map(id -> judged.computeIfAbsent(id, any -> CellFormat.of(id, codes.get(id))))
                .toList());
    }

    /** The format of cells with this style attribute. */
    CellFormat formatOf(String style) {
        boolean number = !style.isEmpty() && style.length() < 7 && style.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = number ? Integer.parseInt(style) : 0;
        return index < styles.size() ? styles.get(index) : CellFormat.GENERAL;
    }
}
