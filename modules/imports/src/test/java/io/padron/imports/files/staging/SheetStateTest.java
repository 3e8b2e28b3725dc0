package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.XlsxFixture.parts;
import static io.padron.imports.files.staging.XlsxFixture.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets that a workbook hides, and visible ones with unusual states. */
class SheetStateTest {

    private static final String ANA = "<c r=\"A2\" t=\"inlineStr\"><is><t>Ana</t></is></c>";

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "state=\"visible\"", "state=\"\"", "state=\"Visible\"", "state=\"anything\""})
    void a_sheet_is_read_unless_its_state_hides_it(String state) {
        staging.stageRecognized(parts(withSheet("<sheet name=\"H\" sheetId=\"1\" " + state + " r:id=\"b\"/>")));
        assertEquals(List.of("2|Ana|||||"), staging.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void a_workbook_whose_only_sheet_is_hidden_is_refused(String state) {
        assertEquals(
                "hidden-sheets: La única hoja del libro de Excel está oculta: «Enero». Muestre la hoja que tiene los "
                        + "datos, guarde el libro y vuelva a cargarlo.",
                staging.stageRefused(
                        parts(withSheet("<sheet name=\"Enero\" sheetId=\"1\" state=\"" + state + "\" r:id=\"b\"/>"))));
    }

    @Test
    void a_book_whose_sheets_are_all_hidden_names_them() {
        assertEquals(
                "hidden-sheets: Todas las hojas del libro de Excel están ocultas: «Uno», «Dos». Muestre la hoja que "
                        + "tiene los datos, guarde el libro y vuelva a cargarlo.",
                staging.stageRefused(parts(withSheet("<sheet name=\"Uno\" sheetId=\"1\" state=\"hidden\" r:id=\"b\"/>"
                        + "<sheet name=\"Dos\" sheetId=\"2\" state=\"veryHidden\" r:id=\"b\"/>"))));
    }

    private static Map<String, String> withSheet(String sheets) {
        Map<String, String> parts = rows(ANA);
        parts.compute("xl/workbook.xml", (name, xml) -> xml.replaceFirst("<sheet .*?/>", sheets));
        return parts;
    }
}
