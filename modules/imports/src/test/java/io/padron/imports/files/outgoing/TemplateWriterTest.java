package io.padron.imports.files.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.staging.StagingFixture;
import io.padron.kernel.Message;
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
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWriterTest {

    private static final Layout WITH_LISTS = new Layout(
            "formato-prueba",
            List.of(
                    StagingFixture.column("name.first", "Primer nombre", "First name", true),
                    new Column(
                            "paymentMethod",
                            new Message("Medio de pago", "Payment method"),
                            List.of(),
                            true,
                            List.of("SPEI", "Efectivo, en tienda"),
                            "SPEI",
                            new Message("Elija uno de la lista", "Choose from the list"))));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void the_csv_template_has_the_header_with_stars_behind_required_columns() throws IOException {
        TemplateWriter.writeCsv(StagingFixture.LAYOUT, Locale.forLanguageTag("es-MX"), out);
        assertEquals(
                "\uFEFFReferencia,Primer nombre*,RFC*,Correo 1*,Correo 2,Teléfono 1\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void both_templates_are_recognised_with_all_columns_and_no_rows(String language) throws IOException {
        StagingFixture staging = new StagingFixture(folder);
        TemplateWriter.writeCsv(StagingFixture.LAYOUT, Locale.forLanguageTag(language), out);
        RecognizedFile csv = staging.stageRecognized(out.toByteArray());
        out.reset();
        TemplateWriter.writeXlsx(StagingFixture.LAYOUT, Locale.forLanguageTag(language), out);
        RecognizedFile xlsx = staging.stageRecognized(out.toByteArray());
        assertEquals(6, csv.columns().size());
        assertEquals(csv.columns(), xlsx.columns());
        assertEquals(0, csv.rows() + xlsx.rows());
        assertEquals(List.of(), xlsx.unknownColumns());
    }

    @Test
    void the_workbook_has_a_sheet_to_fill_in_then_instructions_then_an_example() throws IOException {
        TemplateWriter.writeXlsx(WITH_LISTS, Locale.forLanguageTag("es"), out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(
                    List.of("Datos", "Instrucciones", "Ejemplo", "Listas"),
                    book.getSheets().map(Sheet::getName).toList());
            assertEquals(1, book.getFirstSheet().read().size());
            assertEquals(
                    "ejemplo de Primer nombre",
                    book.findSheet("Ejemplo").orElseThrow().read().get(1).getCellText(0));
        }
    }

    @Test
    void columns_are_text_and_catalogues_drop_down() throws IOException {
        TemplateWriter.writeXlsx(WITH_LISTS, Locale.forLanguageTag("es"), out);
        String sheet = part("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<dataValidation sqref=\"B2:B1048576\" type=\"list\""), sheet);
        assertTrue(sheet.contains("Listas"), sheet);
        assertTrue(sheet.contains("state=\"frozen\""), sheet);
        assertTrue(sheet.matches("(?s).*<col [^>]*style=\"\\d+\".*"), sheet);
        assertTrue(part("xl/styles.xml").contains("formatCode=\"@\"")
                || part("xl/styles.xml").contains("numFmtId=\"49\""));
    }

    private String part(String name) throws IOException {
        Path file = Files.write(folder.resolve("template.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
