package io.padron.imports.files.staging;

import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is, by its first bytes; its name may say anything. */
enum FileKind {
    TEXT,
    WORKBOOK;

    private static final int LOOKED_AT = 4096;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    /** How files of other kinds begin, among them pages that systems hand out under a spreadsheet's name. */
    private static final List<String> OTHERS = List.of(
            "%pdf",
            "\u0089png",
            "\u00FF\u00D8\u00FF",
            "gif8",
            "\u001F\u008B",
            "rar!",
            "7z\u00BC\u00AF",
            "{\\rtf",
            "<html",
            "<!doctype",
            "<?xml",
            "<table");

    static FileKind of(Path file) throws IOException, UnreadableFileException {
        String head = head(file);
        if (head.isEmpty()) {
            throw UnreadableFileException.of("empty-file");
        }
        if (head.startsWith(ZIP)) {
            return WORKBOOK;
        }
        if (head.startsWith(OLE)) {
            throw UnreadableFileException.of(oleCode(file));
        }
        String start =
                head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (OTHERS.stream().anyMatch(start::startsWith)) {
            throw UnreadableFileException.of("not-csv");
        }
        return TEXT;
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
    }

    /** An OLE file's directory names its streams in UTF-16: an encrypted workbook has one of its own. */
    private static String oleCode(Path file) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            return "encrypted-xlsx";
        }
        return contains(file, "Workbook") || contains(file, "Book") ? "legacy-xls" : "not-csv";
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
