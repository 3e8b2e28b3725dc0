package io.padron.imports.files.staging;

import io.padron.imports.files.Headings;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a ZIP archive is: many kinds of documents are one. */
final class ArchiveKind {

    private static final int MOST_NAMED = 3;
    private static final int LONGEST_TYPE = 200;

    private ArchiveKind() {}

    /** A workbook, also one that cannot be opened: its reader says so. Anything else is named. */
    static FileKind require(Path file) throws IOException, UnreadableFileException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException | IllegalArgumentException damaged) {
            return FileKind.WORKBOOK;
        }
        try (zip) {
            return require(zip);
        }
    }

    private static FileKind require(ZipFile zip) throws IOException, UnreadableFileException {
        String type = type(zip);
        if (type.contains("opendocument")) {
            throw UnreadableFileException.of(type.contains("spreadsheet") ? "ods-workbook" : "text-document");
        }
        if (has(zip, name -> name.endsWith("xl/workbook.bin"))) {
            throw UnreadableFileException.of("xlsb-workbook");
        }
        if (has(zip, name -> name.endsWith("workbook.xml") || name.startsWith("xl/"))) {
            return FileKind.WORKBOOK;
        }
        if (has(zip, name -> name.startsWith("word/"))) {
            throw UnreadableFileException.of("text-document");
        }
        if (has(zip, name -> name.startsWith("ppt/"))) {
            throw UnreadableFileException.of("presentation-file");
        }
        if (has(zip, name -> name.endsWith(".iwa") || name.equals("index.zip"))) {
            throw UnreadableFileException.of("numbers-workbook");
        }
        if (has(zip, name -> name.equals("[content_types].xml"))) {
            return FileKind.WORKBOOK;
        }
        List<String> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .limit(MOST_NAMED)
                .toList();
        throw UnreadableFileException.of("zip-archive", Headings.quoted(files.stream()), files.size());
    }

    private static boolean has(ZipFile zip, Predicate<String> name) {
        return zip.stream()
                .anyMatch(entry -> name.test(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT)));
    }

    /** Documents of OpenDocument say what they are in a part of its own. */
    private static String type(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.ISO_8859_1);
        }
    }
}
