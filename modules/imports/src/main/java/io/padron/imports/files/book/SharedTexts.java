package io.padron.imports.files.book;

import io.padron.imports.files.Limits;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook name by number. Held in memory, therefore bounded. */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts(List.of());

    /** What a string takes beside its characters. */
    private static final int OVERHEAD = 56;

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(BookParts parts, String name, Limits limits)
            throws IOException, XMLStreamException, UnreadableFileException {
        List<String> texts = new ArrayList<>();
        long held = 0;
        BookXml xml = parts.read(name);
        while (xml != null && xml.nextElement()) {
            if (xml.starts("si")) {
                String text = xml.richText(limits.cellLength() + 1);
                texts.add(text);
                held += OVERHEAD + text.length() * 2L;
                if (held > limits.sharedTextBytes()) {
                    throw UnreadableFileException.of("xlsx-too-large");
                }
            }
        }
        return new SharedTexts(texts);
    }

    /** Null when there is no text of that number. */
    @Nullable
    String get(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < texts.size() ? texts.get(index) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
