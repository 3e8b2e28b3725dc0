package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.XlsxFixture.parts;
import static io.padron.imports.files.staging.XlsxFixture.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Variants that the format allows beside the one that Excel writes, and variants that programs write although it does
 * not.
 */
class XlsxVariantsTest {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ANA = "<c r=\"A2\" t=\"inlineStr\"><is><t>Ana</t></is></c>";

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @Test
    void elements_may_have_prefixes_and_the_namespaces_of_strict_books() {
        Map<String, String> parts = new LinkedHashMap<>();
        rows("<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"d\"><v>2026-01-31T00:00:00</v></c>")
                .forEach((name, xml) -> parts.put(name, name.endsWith(".rels") ? xml : prefixed(xml)));
        parts.replaceAll((name, xml) -> xml.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        parts.put("xl/sharedStrings.xml", prefixed("<sst><si><t>Ana</t></si></sst>"));
        assertEquals("2|Ana|2026-01-31(DATE)||||", only(parts));
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)(\\w)", "<$1x:$2")
                .replaceFirst("<x:(\\w+)", "<x:$1 xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"");
    }

    @ParameterizedTest
    @CsvSource({
        "worksheets/sheet1.xml",
        "/xl/worksheets/sheet1.xml",
        "./worksheets/../worksheets/sheet1.xml",
        "worksheets\\sheet1.xml",
        "/xl/Worksheets/Sheet1.XML",
        "worksheets/%73heet1.xml"
    })
    void a_sheets_part_may_be_named_in_any_of_these_ways(String target) {
        assertEquals("2|Ana|||||", only(with(RELATIONS, xml -> xml.replace("worksheets/sheet1.xml", target))));
    }

    @Test
    void part_names_may_have_spaces_and_backslashes() {
        Map<String, String> spaced = with(RELATIONS, xml -> xml.replace("sheet1.xml", "hoja uno.xml"));
        spaced.put("xl/worksheets/hoja uno.xml", spaced.remove(SHEET));
        assertEquals("2|Ana|||||", only(spaced));
        Map<String, String> windows = new LinkedHashMap<>();
        rows(ANA).forEach((name, xml) -> windows.put(name.replace('/', '\\'), xml));
        assertEquals("2|Ana|||||", only(windows));
    }

    @Test
    void a_sheet_whose_relationship_is_lost_is_found_by_its_usual_name() {
        assertEquals("2|Ana|||||", only(with(WORKBOOK, xml -> xml.replace(" r:id=\"b\"", ""))));
        assertEquals("2|Ana|||||", only(with(WORKBOOK, xml -> xml.replace("r:id=\"b\"", "r:id=\"zz\""))));
        Map<String, String> none = rows(ANA);
        none.remove(RELATIONS);
        none.remove("_rels/.rels");
        assertEquals("2|Ana|||||", only(none));
    }

    @Test
    void a_missing_sheet_is_named_with_the_others() {
        Map<String, String> parts = with(
                WORKBOOK,
                xml -> xml.replace("<sheets>", "<sheets><sheet name=\"Perdida\" sheetId=\"9\" r:id=\"zz\"/>"));
        assertEquals(
                "[Perdida]",
                staging.stageRecognized(parts(parts))
                        .skippedData()
                        .unreadSheets()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 1904-01-01", "true, 1904-01-01", "on, 1904-01-01", "0, 1899-12-31", "false, 1899-12-31"})
    void truths_have_several_spellings(String date1904, String day) {
        Map<String, String> parts = rows("<c r=\"A2\" s=\"1\"><v>0</v></c>");
        parts.compute(
                WORKBOOK,
                (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"" + date1904 + "\"/><sheets>"));
        assertEquals("2|" + day + "(DATE)|||||", only(parts));
    }

    @Test
    void truths_in_cells_have_several_spellings_too() {
        assertEquals(
                "2|TRUE|TRUE|FALSE|FALSE|quizá(ERROR)|",
                only(rows("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>true</v></c><c t=\"b\"><v>0</v></c>"
                        + "<c t=\"b\"><v>FALSE</v></c><c t=\"b\"><v>quizá</v></c>")));
    }

    @Test
    void texts_are_read_from_every_element_that_writers_use() {
        assertEquals(
                "2|uno|dos|tres|cuatro & 5|  seis |",
                only(rows("<c t=\"str\"><v>uno</v></c><c t=\"inlineStr\"><v>dos</v></c><c><is><t>tres</t></is></c>"
                        + "<c t=\"inlineStr\"><is><t><![CDATA[cuatro & 5]]></t></is></c>"
                        + "<c t=\"str\"><v xml:space=\"preserve\">  seis </v></c>")));
    }

    @Test
    void uncalculated_formulas_are_errors() {
        assertEquals(
                "2|=A1(ERROR)|=A1(ERROR)|=(ERROR)|0(NUMBER)|x|",
                only(rows("<c><f>A1</f></c><c><f>A1</f><v></v></c><c><f t=\"shared\" si=\"0\"/></c>"
                        + "<c><f>A1</f><v>0</v></c><c t=\"str\"><f>A1</f><v>x</v></c>"
                        + "<c t=\"str\"><f>A1</f><v></v></c>")));
        Map<String, String> stale = rows("<c><f>A1</f><v>0</v></c><c><v>0</v></c><c><f>A1</f><v>7</v></c>");
        stale.compute(WORKBOOK, (name, xml) -> xml.replace("</sheets>", "</sheets><calcPr fullCalcOnLoad=\"1\"/>"));
        assertEquals("2|=A1(ERROR)|0(NUMBER)|7(NUMBER)|||", only(stale));
    }

    @Test
    void a_place_that_is_filled_twice_is_an_error() {
        assertEquals(
                "2|Ana / Eva(ERROR)|7(NUMBER)||||",
                only(rows(ANA + ANA.replace("Ana", "Eva") + "<c r=\"B2\"><v>7</v></c><c r=\"B2\"><v>7</v></c>")));
    }

    @Test
    void a_book_without_a_filled_cell_is_empty() {
        Map<String, String> parts = rows("");
        parts.put(SHEET, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/></row></sheetData></worksheet>");
        assertTrue(staging.stageRefused(parts(parts)).startsWith("empty-file: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?mso x?>", "<!-- nota -->", "<extLst><ext/></extLst>"})
    void content_between_cells_is_skipped(String between) {
        assertEquals("2|Ana|5(NUMBER)||||", only(rows(ANA + between + "<c r=\"B2\">" + between + "<v>5</v></c>")));
    }

    private Map<String, String> with(String part, UnaryOperator<String> change) {
        Map<String, String> parts = rows(ANA);
        parts.compute(part, (name, xml) -> change.apply(xml));
        return parts;
    }

    private String only(Map<String, String> parts) {
        staging.stageRecognized(parts(parts));
        return String.join("\n", staging.lines());
    }
}
