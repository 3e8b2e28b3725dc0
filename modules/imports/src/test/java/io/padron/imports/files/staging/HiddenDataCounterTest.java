package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.XlsxFixture.parts;
import static io.padron.imports.files.staging.XlsxFixture.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.files.SkippedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden data of a workbook, and data that is not read. */
class HiddenDataCounterTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String EVA = "<c t=\"inlineStr\"><is><t>Eva</t></is></c>";

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\"", "collapsed=\"1\" hidden=\"1\""
            })
    void hidden_rows_are_read_and_counted(String attribute) {
        SkippedData skippedData = read(EVA, xml -> xml.replace("<row r=\"2\">", "<row r=\"2\" " + attribute + ">"));
        assertEquals(1, skippedData.hiddenRows());
        assertTrue(skippedData.needsConfirmation());
        assertEquals(List.of("2|Eva|||||"), staging.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"0\"", "hidden=\"false\"", "ht=\"15\"", "collapsed=\"1\""})
    void rows_that_say_that_they_are_not_hidden_are_not(String attribute) {
        assertEquals(SkippedData.NONE, read(EVA, xml -> xml.replace("<row r=\"2\">", "<row r=\"2\" " + attribute + ">")
                .replace("<sheetData>", "<sheetFormatPr zeroHeight=\"1\"/><sheetData>")));
    }

    @Test
    void hidden_rows_without_data_and_hidden_titles_do_not_count() {
        assertEquals(SkippedData.NONE, read("<c s=\"1\"/>", xml -> xml.replace("<row r", "<row hidden=\"1\" r")
                .replace("</sheetData>", "<row r=\"9\">" + EVA + "</row></sheetData>")));
    }

    @Test
    void hidden_columns_that_hold_data_are_named() {
        SkippedData skippedData = read(
                EVA + "<c r=\"C2\"><v>5</v></c><c r=\"H2\"><v>9</v></c>",
                xml -> xml.replace(
                        "<sheetData>",
                        "<cols><col min=\"1\" max=\"1\" hidden=\"0\"/><col min=\"2\" max=\"3\" hidden=\"1\"/>"
                                + "<col min=\"4\" max=\"4\" width=\"0\"/><col min=\"8\" max=\"16384\" hidden=\"true\"/>"
                                + "</cols><sheetData>"));
        assertEquals(List.of("RFC", "H"), skippedData.hiddenColumns());
    }

    @Test
    void further_sheets_with_data_are_named_and_no_others() {
        Map<String, String> parts = rows(EVA);
        String header = parts.get(SHEET);
        parts.put("xl/worksheets/sheet2.xml", header);
        parts.put(
                "xl/worksheets/sheet3.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
        String pair = "<row><c><v>1</v></c><c><v>2</v></c></row>";
        parts.put("xl/worksheets/sheet4.xml", "<worksheet><sheetData>" + pair + pair + "</sheetData></worksheet>");
        parts.put("xl/worksheets/sheet5.xml", header);
        parts.put("xl/worksheets/sheet6.xml", header);
        parts.compute(
                "xl/workbook.xml",
                (name, xml) -> xml.replace(
                        "</sheets>",
                        "<sheet name=\"Febrero\" sheetId=\"2\"/><sheet name=\"Portada\" sheetId=\"3\"/>"
                                + "<sheet name=\"Saldos\" sheetId=\"4\" state=\"visible\"/>"
                                + "<sheet name=\"Vieja\" sheetId=\"5\" state=\"hidden\"/>"
                                + "<sheet name=\"Ejemplo\" sheetId=\"6\"/></sheets>"));
        SkippedData skippedData = staging.stageRecognized(parts(parts)).skippedData();
        assertEquals(List.of("Febrero", "Saldos"), skippedData.unreadSheets());
        assertTrue(skippedData.needsConfirmation());
        assertFalse(skippedData.isEmpty());
    }

    private SkippedData read(String cells, UnaryOperator<String> change) {
        Map<String, String> parts = rows(cells);
        parts.compute(SHEET, (name, xml) -> change.apply(xml));
        return staging.stageRecognized(parts(parts)).skippedData();
    }
}
