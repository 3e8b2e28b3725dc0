package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;
import static io.padron.imports.files.staging.XlsxFixture.parts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of another type is refused by the name of its type, with a solution. */
class FileTypeTest {

    private static final String ROW = "A-1,Ana,GODE561231GR8,ana@example.com,,5512345678";

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @Test
    void a_spreadsheet_of_open_document_is_named() throws IOException {
        try (InputStream in =
                FileTypeTest.class.getResourceAsStream("/io/padron/imports/files/corpus/others/libreoffice.ods")) {
            assertEquals(
                    "ods-workbook: El archivo es una hoja de cálculo de OpenDocument (.ods). Ábrala, guárdela como libro "
                            + "de Excel (.xlsx) y vuelva a cargarla.",
                    staging.stageRefused(in.readAllBytes()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, xlsb-workbook",
        "word/document.xml, text-document",
        "ppt/presentation.xml, presentation-file",
        "Index/Document.iwa, numbers-workbook",
        "xl/worksheets/sheet1.xml, unreadable-xlsx"
    })
    void archives_are_detected_by_their_entries(String part, String code) {
        assertRefused(code, parts(Map.of("[Content_Types].xml", "<Types/>", part, "x")));
    }

    @Test
    void a_packed_text_is_named_with_what_it_holds() {
        assertEquals(
                "zip-archive: El archivo es un ZIP, que contiene «clientes.csv». Extraiga de él el archivo CSV o el libro "
                        + "de Excel (.xlsx) y cárguelo sin comprimir.",
                staging.stageRefused(parts(Map.of("clientes.csv", HEADER))));
        assertEquals(
                "zip-archive: El archivo es un ZIP. Extraiga de él el archivo CSV o el libro de Excel (.xlsx) y cárguelo "
                        + "sin comprimir.",
                staging.stageRefused(parts(Map.of())));
    }

    @Test
    void other_packed_files_are_named() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        assertRefused("compressed-file", packed.toByteArray());
        assertRefused("compressed-file", "7z\u00BC\u00AF\u0027\u001C".getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "%PDF-1.7 ~ pdf-file",
                "\u0089PNG\r ~ image-file",
                "GIF89a ~ image-file",
                "\u00FF\u00D8\u00FF\u00E0 ~ image-file",
                "<HTML><table><tr><td>RFC ~ html-page",
                "<!DOCTYPE html><body> ~ html-page",
                "<?xml version=\"1.0\"?><html xmlns=\"x\"> ~ html-page",
                "<?xml version=\"1.0\"?><Workbook> ~ xml-file",
                "{\\rtf1 ~ text-document",
                "[{\"rfc\":\"GODE561231GR8\"}] ~ json-file",
                "{ \"clientes\": [] } ~ json-file",
                "[\"a\",\"b\"] ~ json-file",
                "BEGIN:VCARD ~ vcard-file",
                "SQLite format 3 ~ database-file"
            })
    void files_are_detected_by_their_first_bytes(String content, String code) {
        assertRefused(code, content.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(code, ("\n " + content).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "IBM500", "IBM1047", "IBM284"})
    void the_code_of_mainframes_is_named(String charset) {
        String text = (HEADER + "\n" + ROW + "\n").repeat(3);
        assertRefused("ebcdic-text", text.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Clientes de enero]", "{lista}", "[x];[y]"})
    void brackets_alone_are_no_json(String title) {
        staging.stageRecognized(title + "\n" + HEADER + "\n" + ROW + "\n");
    }

    private void assertRefused(String code, byte[] file) {
        String refusal = staging.stageRefused(file);
        assertTrue(refusal.startsWith(code + ": "), refusal);
    }
}
