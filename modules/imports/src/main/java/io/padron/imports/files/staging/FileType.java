package io.padron.imports.files.staging;

import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The type of a file, detected by its first bytes and not by its name. A file that is neither text nor workbook is
 * refused by the name of its type.
 */
enum FileType {
    TEXT,
    WORKBOOK;

    private static final int LOOKED_AT = 4096;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String EMPTY_ZIP = "PK\u0005\u0006";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    /**
     * The first bytes of files of other types, among them HTML pages that systems export under a spreadsheet's name.
     */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("%pdf", "pdf-file");
        OTHERS.put("\u0089png", "image-file");
        OTHERS.put("\u00FF\u00D8\u00FF", "image-file");
        OTHERS.put("gif8", "image-file");
        OTHERS.put("ii*\u0000", "image-file");
        OTHERS.put("mm\u0000*", "image-file");
        OTHERS.put("\u001F\u008B", "compressed-file");
        OTHERS.put("rar!", "compressed-file");
        OTHERS.put("7z\u00BC\u00AF", "compressed-file");
        OTHERS.put("bzh", "compressed-file");
        OTHERS.put("\u00FD7zxz", "compressed-file");
        OTHERS.put("{\\rtf", "text-document");
        OTHERS.put("<html", "html-page");
        OTHERS.put("<!doctype html", "html-page");
        OTHERS.put("<table", "html-page");
        OTHERS.put("<?xml", "xml-file");
        OTHERS.put("<!doctype", "xml-file");
        OTHERS.put("begin:vcard", "vcard-file");
        OTHERS.put("sqlite format 3", "database-file");
        OTHERS.put("\u0000\u0001\u0000\u0000standard ", "database-file");
        OTHERS.put("par1", "database-file");
    }

    private static final Pattern HTML_INSIDE = Pattern.compile("<html[\\s>]");
    private static final Pattern JSON =
            Pattern.compile("\\A(\\{\\s*[\"}]|\\[\\s*(\\{|\\[|\\]|\"[^\"]*\"\\s*[,\\]]\\s*[\"\\]]))");

    static FileType detect(Path file) throws IOException, UnreadableFileException {
        String head = readHead(file);
        if (head.isEmpty()) {
            throw UnreadableFileException.of("empty-file");
        }
        if (head.startsWith(ZIP) || head.startsWith(EMPTY_ZIP)) {
            return ArchiveType.requireWorkbook(file);
        }
        if (head.startsWith(OLE)) {
            throw UnreadableFileException.of(oleCode(file));
        }
        requireText(head);
        return TEXT;
    }

    private static void requireText(String head) throws UnreadableFileException {
        String start =
                head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        String first = head.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            // Some signatures begin with characters that count as blank.
            String beginning = other.getKey().toLowerCase(Locale.ROOT);
            if (first.startsWith(beginning) || start.startsWith(beginning)) {
                boolean page = other.getValue().equals("xml-file")
                        && HTML_INSIDE.matcher(start).find();
                throw UnreadableFileException.of(page ? "html-page" : other.getValue());
            }
        }
        if (JSON.matcher(start).find()) {
            throw UnreadableFileException.of("json-file");
        }
        if (Ebcdic.isEbcdic(head)) {
            throw UnreadableFileException.of("ebcdic-text");
        }
    }

    private static String readHead(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
    }

    /** The directory of an OLE file names its streams in UTF-16; an encrypted workbook has a stream of its own. */
    private static String oleCode(Path file) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            return "encrypted-xlsx";
        }
        if (contains(file, "Workbook") || contains(file, "Book")) {
            return "legacy-xls";
        }
        return contains(file, "WordDocument") ? "text-document" : "not-csv";
    }

    private static boolean contains(Path file, String name) throws IOException {
        String wanted = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (InputStream in = Files.newInputStream(file)) {
            String kept = "";
            for (byte[] block = in.readNBytes(1 << 16); block.length > 0; block = in.readNBytes(1 << 16)) {
                String text = kept + new String(block, StandardCharsets.ISO_8859_1);
                if (text.contains(wanted)) {
                    return true;
                }
                kept = text.substring(Math.max(0, text.length() - wanted.length()));
            }
        }
        return false;
    }
}
