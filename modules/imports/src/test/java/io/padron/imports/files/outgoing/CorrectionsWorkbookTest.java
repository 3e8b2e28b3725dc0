package io.padron.imports.files.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.outgoing.CorrectionsWorkbook.CellIssue;
import io.padron.imports.files.staging.StagingFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsWorkbookTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final List<String> HEADERS = List.of("Nota", "PRIMER  NOMBRE", "r.f.c.", "Correo");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void rowsStandInThePersonsColumnsWithTheirNumberAndTheReason() throws IOException {
        write(SPANISH, "12", HEADERS);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals(
                    List.of("Fila en la carga 12", "Nota", "PRIMER  NOMBRE", "r.f.c.", "Correo", "Qué corregir"),
                    texts(rows.get(0)));
            assertEquals(
                    List.of("7", "=1+1", "Ana", "0012", "", "El RFC no es.\nFalta el correo."), texts(rows.get(1)));
        }
    }

    @Test
    void aBadCellIsColouredAndSaysWhy() throws IOException {
        write(SPANISH, "12", HEADERS);
        Path file = folder.resolve("book.xlsx");
        Files.write(file, out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertTrue(part(zip, "xl/comments1.xml").contains("El RFC no es."), part(zip, "xl/comments1.xml"));
            assertTrue(part(zip, "xl/styles.xml").contains("F8C9C4"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void itsOwnColumnsAreKnownAgain(String language) throws IOException {
        write(Locale.forLanguageTag(language), "12", HEADERS);
        RecognizedFile file = new StagingFixture(folder).stageRecognized(out.toByteArray());
        assertEquals(0, file.columns().get(CorrectionColumns.ROW_FIELD));
        assertEquals(
                12, CorrectionColumns.parseImportNumber(file.headers().get(0)).orElseThrow());
        assertEquals(List.of("Nota"), file.unknownColumns());
        assertEquals(1, file.rows());
    }

    @Test
    void correctionsOfCorrectionsKeepTheNumbersOfTheFirstImport() throws IOException {
        write(SPANISH, "15", List.of("Fila en la carga 12", "RFC"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(
                    List.of("Fila en la carga 12", "RFC", "Qué corregir"),
                    texts(book.getFirstSheet().read().get(0)));
        }
    }

    private void write(Locale language, String importId, List<String> headers) throws IOException {
        try (CorrectionsWorkbook book = CorrectionsWorkbook.to(out, language, importId, headers)) {
            book.writeRow(
                    7,
                    List.of("=1+1", "Ana", "0012", ""),
                    List.of(new CellIssue(2, false, "El RFC no es."), new CellIssue(3, true, "Falta el correo.")));
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .map(cell -> cell == null || cell.getText() == null ? "" : cell.getText())
                .toList();
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
