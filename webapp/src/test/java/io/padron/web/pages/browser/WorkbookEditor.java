package io.padron.web.pages.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Edits workbooks as users do. */
public final class WorkbookEditor {

    private WorkbookEditor() {}

    /** The shared texts of all sheets. */
    public static String readSharedStrings(Path book) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes a copy of the template with a second row. */
    public static Path appendRow(Path template, List<String> cells) throws IOException {
        String row = IntStream.range(0, cells.size())
                .mapToObj(
                        at -> "<c r=\"%c2\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + at, cells.get(at)))
                .collect(Collectors.joining("", "<row r=\"2\">", "</row>"));
        return replaceTexts(template, Map.of("</sheetData>", row + "</sheetData>"));
    }

    /** Writes a copy with other texts in cells of the first sheet. */
    public static Path replaceTexts(Path book, Map<String, String> texts) throws IOException {
        Path corrected = book.resolveSibling("corregido.xlsx");
        try (ZipFile from = new ZipFile(book.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(corrected))) {
            for (ZipEntry entry : from.stream().toList()) {
                String content = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    for (Map.Entry<String, String> text : texts.entrySet()) {
                        assertTrue(content.contains(text.getKey()), text.getKey());
                        content = content.replace(text.getKey(), text.getValue());
                    }
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content.getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return corrected;
    }
}
