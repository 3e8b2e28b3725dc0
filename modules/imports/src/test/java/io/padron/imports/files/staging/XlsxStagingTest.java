package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.XlsxFixture.header;
import static io.padron.imports.files.staging.XlsxFixture.parts;
import static io.padron.imports.files.staging.XlsxFixture.rows;
import static io.padron.imports.files.staging.XlsxFixture.writeWorkbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.StagingResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxStagingTest {

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @Test
    void rows_keep_the_numbers_that_the_sheet_shows() {
        RecognizedFile file = staging.stageRecognized(writeWorkbook(sheet -> {
            sheet.value(0, 0, "Clientes de enero");
            sheet.range(0, 0, 0, 5).merge();
            header(sheet, 2);
            sheet.value(4, 0, "A-1");
            sheet.value(4, 1, "Íñigo 😀");
            sheet.value(7, 0, "A-2");
            sheet.inlineString(7, 2, "GODE561231GR8");
            sheet.style(9, 0).bold().set();
        }));
        assertEquals("XLSX", file.encoding());
        assertEquals("", file.separator());
        assertEquals(3, file.headerRow());
        assertEquals(List.of("5|A-1|Íñigo 😀||||", "8|A-2||GODE561231GR8|||"), staging.lines());
    }

    @Test
    void numbers_are_plain_decimals_and_lost_digits_are_marked() {
        staging.stageRecognized(writeWorkbook(sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, 38_212_536);
            sheet.value(1, 1, 1.23E11);
            sheet.value(1, 2, 646_180_110_400_000_007L);
            sheet.value(1, 3, 7.0);
            sheet.value(1, 4, -0.5);
            sheet.value(1, 5, 999_999_999_999_999L);
        }));
        assertEquals(
                List.of("2|38212536(NUMBER)|123000000000(NUMBER)|646180110400000007(ROUNDED)|7(NUMBER)|-0.5(NUMBER)"
                        + "|999999999999999(NUMBER)"),
                staging.lines());
    }

    @Test
    void dates_times_booleans_and_formulas_are_distinguished() {
        staging.stageRecognized(writeWorkbook(sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, LocalDate.of(2026, 1, 31));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, LocalDateTime.of(2026, 1, 31, 10, 15));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, true);
            sheet.formula(1, 3, "1+1");
            sheet.value(1, 4, 5);
            sheet.style(1, 4).format("0.00 \"días\"").set();
        }));
        assertEquals(List.of("2|2026-01-31(DATE)|2026-01-31T10:15(DATE)|TRUE|=1+1(ERROR)|5(NUMBER)|"), staging.lines());
    }

    @Test
    void the_first_sheet_with_a_whole_header_is_taken() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("Portada").value(0, 0, "RFC");
            Worksheet data = workbook.newWorksheet("Clientes");
            header(data, 0);
            data.value(1, 0, "A-1");
            header(workbook.newWorksheet("Otra"), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(1, staging.stageRecognized(out.toByteArray()).rows());
    }

    @Test
    void formulas_are_read_as_their_cached_results() {
        staging.stageRecognized(
                parts(rows("<c r=\"A2\" t=\"str\"><f>B2&amp;C2</f><v>A-1</v></c><c r=\"B2\"><f>2*3</f><v>6</v></c>"
                        + "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D2\" t=\"b\"><v>0</v></c>"
                        + "<c r=\"F2\"><v>4.5E+2</v></c>")));
        assertEquals(List.of("2|A-1|6(NUMBER)|#DIV/0!(ERROR)|FALSE||450(NUMBER)"), staging.lines());
    }

    @Test
    void books_that_count_from_1904_do() throws IOException {
        Map<String, String> parts = rows("<c r=\"A2\" s=\"1\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>44560.5</v></c>");
        assertEquals("2|1899-12-31(DATE)|2021-12-30T12:00(DATE)||||", only(parts(parts)));
        parts.compute(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertEquals("2|1904-01-01(DATE)|2025-12-31T12:00(DATE)||||", only(parts(parts)));
    }

    @Test
    void rows_and_cells_without_references_follow_each_other() {
        Map<String, String> parts = rows("");
        parts.compute("xl/worksheets/sheet1.xml", (name, xml) -> xml.replaceAll(" r=\"[A-Z]*\\d+\"", "")
                .replace("<row></row>", "<row/><row><c t=\"inlineStr\"><is><t>A-1</t></is></c></row>"));
        assertEquals("3|A-1|||||", only(parts(parts)));
    }

    @Test
    void rich_texts_are_joined_and_escapes_undone() {
        assertEquals(
                "2|Ana María\r\n|||||",
                only(parts(rows("<c r=\"A2\" t=\"inlineStr\"><is><r><t>Ana </t></r><rPh><t>no</t></rPh>"
                        + "<r><t>María_x000D_\n</t></r></is></c>"))));
    }

    @Test
    void a_row_wider_than_the_header_shows_it() {
        assertEquals("2||||||||de más", only(parts(rows("<c r=\"H2\" t=\"inlineStr\"><is><t>de más</t></is></c>"))));
        String far =
                only(parts(rows("<c r=\"A2\"><v>1</v></c><c r=\"XFD2\"><v>2</v></c><c r=\"ZZZZZZZ2\"><v>3</v></c>")));
        assertTrue(far.startsWith("2|1(NUMBER)||||||||") && far.endsWith("3(NUMBER)"), far);
    }

    @Test
    void shared_texts_that_are_not_there_are_errors_and_not_empty() {
        assertEquals(
                "2|x|#2147483647(ERROR)|#-1(ERROR)|#x(ERROR)||",
                only(parts(rows("<c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c>"
                        + "<c r=\"B2\" t=\"s\"><v>2147483647</v></c><c r=\"C2\" t=\"s\"><v>-1</v></c>"
                        + "<c r=\"D2\" t=\"s\"><v>x</v></c><c r=\"E2\" t=\"s\"><v></v></c><c r=\"F2\" t=\"s\"/>"))));
    }

    @Test
    void truncated_and_broken_workbooks_are_reported() {
        byte[] whole = writeWorkbook(sheet -> header(sheet, 0));
        for (int length : new int[] {4, 100, whole.length / 2, whole.length - 10}) {
            assertTrue(staging.stageRefused(Arrays.copyOf(whole, length))
                    .startsWith("unreadable-xlsx: El libro de Excel"));
        }
        assertRefused("unreadable-xlsx", rows("<c r=\"A2\"><v>1</w></c>"));
        assertRefused("unreadable-xlsx", Map.of("[Content_Types].xml", "<Types/>"));
        Map<String, String> backwards = rows("");
        backwards.compute("xl/worksheets/sheet1.xml", (name, xml) -> xml.replace("<row r=\"2\"", "<row r=\"1\""));
        assertRefused("unreadable-xlsx", backwards);
    }

    @Test
    void a_book_never_reads_entities_nor_files_from_outside() {
        Map<String, String> parts = rows("<c r=\"A2\" t=\"inlineStr\"><is><t>&file;</t></is></c>");
        parts.compute(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>" + xml);
        assertRefused("unreadable-xlsx", parts);
    }

    @Test
    void bombs_are_defused() {
        staging.within(new StagingLimits(10, 100_000, 200, 4_000, 1L << 20, 1L << 24));
        assertRefused(
                "xlsx-too-large", rows("<c r=\"A2\" t=\"inlineStr\"><is><t>" + "a".repeat(1 << 21) + "</t></is></c>"));
        staging.within(new StagingLimits(10, 100_000, 200, 4_000, 1L << 40, 1L << 24));
        assertRefused(
                "xlsx-too-large", rows("<c r=\"A2\" t=\"inlineStr\"><is><t>" + "a".repeat(65 << 20) + "</t></is></c>"));
        staging.within(new StagingLimits(10, 100_000, 200, 4_000, 1L << 30, 1L << 10));
        assertTrue(staging.stageRefused(writeWorkbook(sheet -> {
                    header(sheet, 0);
                    for (int i = 1; i < 100; i++) {
                        sheet.value(i, 0, "texto " + i);
                    }
                }))
                .startsWith("xlsx-too-large"));
    }

    @Test
    void damaged_books_never_end_in_an_exception() {
        byte[] good = writeWorkbook(sheet -> {
            header(sheet, 0);
            for (int i = 1; i < 50; i++) {
                sheet.value(i, 0, "texto " + i);
                sheet.value(i, 1, i);
            }
        });
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
            }
            if (staging.stage(bad) instanceof StagingResult.Recognized) {
                staging.rows();
            }
        }
    }

    private String only(byte[] book) {
        staging.stageRecognized(book);
        return String.join("\n", staging.lines());
    }

    private void assertRefused(String code, Map<String, String> parts) {
        String refusal = staging.stageRefused(parts(parts));
        assertTrue(refusal.startsWith(code + ": "), refusal);
    }
}
