package io.padron.imports.files.book;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's styles show a number as a date or time. Source: ECMA-376 part 1, 18.8.30 and 18.8.31. */
final class DateFormats {

    static final DateFormats NONE = new DateFormats(new BitSet());

    /** Quoted and escaped characters, colours and locales in brackets: none of it shows the number. */
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern DATE_LETTER = Pattern.compile("[dmyhs]");

    private final BitSet dateStyles;

    private DateFormats(BitSet dateStyles) {
        this.dateStyles = dateStyles;
    }

    static DateFormats read(@Nullable XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        List<String> styles = new ArrayList<>();
        boolean inCellStyles = false;
        while (xml != null && xml.hasNext()) {
            int event = BookXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        codes.put(BookXml.attribute(xml, "numFmtId"), BookXml.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            styles.add(BookXml.attribute(xml, "numFmtId"));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
        }
        BitSet dates = new BitSet();
        for (int i = 0; i < styles.size(); i++) {
            dates.set(i, isDate(styles.get(i), codes.get(styles.get(i))));
        }
        return new DateFormats(dates);
    }

    private static boolean isDate(String id, @Nullable String code) {
        if (code != null) {
            String shown =
                    NOT_SHOWN.matcher(code.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
            return !shown.equals("general") && DATE_LETTER.matcher(shown).find();
        }
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    /** Whether cells with this style attribute show dates. */
    boolean isDate(String style) {
        return !style.isEmpty()
                && style.length() < 7
                && style.chars().allMatch(Character::isDigit)
                && dateStyles.get(Integer.parseInt(style));
    }
}
