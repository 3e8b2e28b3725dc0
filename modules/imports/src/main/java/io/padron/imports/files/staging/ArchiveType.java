package io.padron.imports.files.staging;

import io.padron.imports.files.HeaderRecognizer;
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

/** Detects the type of a ZIP archive, for many document formats are ZIP archives. */
final class ArchiveType {

    private static final int MOST_NAMED = 3;
    private static final int LONGEST_TYPE = 200;

    private ArchiveType() {}

    /** Accepts a workbook, also a damaged one, which its reader refuses. Any other type is refused by its name. */
    static FileType requireWorkbook(Path file) throws IOException, UnreadableFileException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException | IllegalArgumentException damaged) {
            return FileType.WORKBOOK;
        }
        try (zip) {
            return requireWorkbook(zip);
        }
    }

    private static FileType requireWorkbook(ZipFile zip) throws IOException, UnreadableFileException {
        String type = readMimeType(zip);
        if (type.contains("opendocument")) {
            throw UnreadableFileException.of(type.contains("spreadsheet") ? "ods-workbook" : "text-document");
        }
        if (hasEntry(zip, name -> name.endsWith("xl/workbook.bin"))) {
            throw UnreadableFileException.of("xlsb-workbook");
        }
        if (hasEntry(zip, name -> name.endsWith("workbook.xml") || name.startsWith("xl/"))) {
            return FileType.WORKBOOK;
        }
        if (hasEntry(zip, name -> name.startsWith("word/"))) {
            throw UnreadableFileException.of("text-document");
        }
        if (hasEntry(zip, name -> name.startsWith("ppt/"))) {
            throw UnreadableFileException.of("presentation-file");
        }
        if (hasEntry(zip, name -> name.endsWith(".iwa") || name.equals("index.zip"))) {
            throw UnreadableFileException.of("numbers-workbook");
        }
        if (hasEntry(zip, name -> name.equals("[content_types].xml"))) {
            return FileType.WORKBOOK;
        }
        List<String> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .limit(MOST_NAMED)
                .toList();
        throw UnreadableFileException.of("zip-archive", HeaderRecognizer.quoteNames(files.stream()), files.size());
    }

    private static boolean hasEntry(ZipFile zip, Predicate<String> name) {
        return zip.stream()
                .anyMatch(entry -> name.test(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT)));
    }

    /** Reads the MIME type that OpenDocument files declare in a separate part. */
    private static String readMimeType(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.ISO_8859_1);
        }
    }
}
