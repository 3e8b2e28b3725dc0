package io.padron.imports.files.xlsx;

import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook that cells reference by index. They are held in memory, so their size is limited. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings(List.of());

    /** The memory overhead of a string in bytes. */
    private static final int OVERHEAD = 56;

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings readStrings(XlsxParts parts, String name, StagingLimits stagingLimits)
            throws IOException, XMLStreamException, UnreadableFileException {
        List<String> texts = new ArrayList<>();
        long held = 0;
        XlsxXmlReader xml = parts.openPart(name);
        while (xml != null && xml.nextElement()) {
            if (xml.isStartOf("si")) {
                String text = xml.readRichText(stagingLimits.cellLength() + 1);
                texts.add(text);
                held += OVERHEAD + text.length() * 2L;
                if (held > stagingLimits.sharedStringBytes()) {
                    throw UnreadableFileException.of("xlsx-too-large");
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** Finds the text with this index; null when there is none. */
    @Nullable
    String findByIndex(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < texts.size() ? texts.get(index) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
