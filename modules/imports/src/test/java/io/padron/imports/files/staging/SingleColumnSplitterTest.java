package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.StagingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleColumnSplitterTest {

    private static final List<String> ROWS = List.of(HEADER, "A,Ana,R1,a@x.mx,,", "B,\"Beto, el alto\",R2,b@x.mx,,");
    private static final List<String> SPLIT = List.of("2|A|Ana|R1|a@x.mx||", "3|B|Beto, el alto|R2|b@x.mx||");

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void rowsThatAreOneQuotedCellEachAreSplitAndItIsSaid(String separator) {
        RecognizedFile file = staging.stageRecognized(String.join(
                "\r\n",
                ROWS.stream()
                        .map(row -> "\"" + row.replace("\"", "\"\"").replace(",", separator) + "\"")
                        .toList()));
        assertEquals(
                SPLIT,
                staging.lines().stream()
                        .map(line -> line.replace("Beto" + separator, "Beto,"))
                        .toList());
        assertTrue(file.skippedData().singleColumn());
        assertEquals(separator, file.separator());
    }

    @Test
    void onlyTheRowsMayBeOneCellEach() {
        RecognizedFile file =
                staging.stageRecognized(HEADER + "\n\"A,Ana,R1,a@x.mx,,\"\n\"B,\"\"Beto, el alto\"\",R2,b@x.mx,,\"\n");
        assertEquals(SPLIT, staging.lines());
        assertTrue(file.skippedData().singleColumn());
    }

    @Test
    void aWorkbookWithTheWholeTableInColumnAIsSplit() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(book), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Datos");
            for (int row = 0; row < ROWS.size(); row++) {
                sheet.value(row, 0, ROWS.get(row));
            }
        }
        RecognizedFile file = staging.stageRecognized(Files.readAllBytes(book));
        assertEquals(SPLIT, staging.lines());
        assertTrue(file.skippedData().singleColumn());
        assertEquals("XLSX", file.encoding());
    }

    @Test
    void aRowOfWhichSplittingWouldLoseSomethingStaysOneCell() {
        staging.stageRecognized(
                HEADER + "\n\"A,Ana,R1,a@x.mx,,\nperdido\"\n\"B,\"\"Beto,R2,b@x.mx,,\"\n" + "\"C,Zoé,R3,c@x.mx,,\"\n");
        assertEquals(
                List.of("2|A,Ana,R1,a@x.mx,,\nperdido|||||", "3|B,\"Beto,R2,b@x.mx,,|||||", "4|C|Zoé|R3|c@x.mx||"),
                staging.lines());
    }

    @Test
    void aRowThatIsCutIsNotSplitSoThatItsMarkStays() {
        staging.within(new StagingLimits(1000, 100_000, 200, 20, 1L << 30, 1L << 24))
                .stageRecognized(HEADER + "\n\"A,Ana,R1,a@x.mx,,5512345678\"\n\"C,Zoé,R3,c@x.mx,,\"\n");
        assertEquals(List.of("2|A,Ana,R1,a@x.mx,,551(CUT)|||||", "3|C|Zoé|R3|c@x.mx||"), staging.lines());
    }

    @Test
    void tablesOfSeveralColumnsStayAsTheyAre() {
        RecognizedFile file = staging.stageRecognized(HEADER + "\n\"A,B\",Ana,R1,a@x.mx,,\n\"C,D,E,F,G,H\",,,,,\n");
        assertEquals(List.of("2|A,B|Ana|R1|a@x.mx||", "3|C,D,E,F,G,H|||||"), staging.lines());
        assertFalse(file.skippedData().singleColumn());
    }

    @Test
    void aTableThatSplittingDoesNotMakeKnownIsRefusedAsBefore() {
        StagingResult stagingResult =
                staging.stage("\"a,b,c\"\n\"1,2,3\"\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(stagingResult instanceof StagingResult.Unreadable unreadable
                && unreadable.code().equals("missing-columns"));
    }

    @Test
    void placeholdersInOptionalColumnsAreCounted() {
        RecognizedFile file = staging.stageRecognized(
                HEADER + "\n-,Ana,R1,a@x.mx,N/A,0\n,N/A,R2,b@x.mx,b@x.mx,55\n.,Zoé,R3,c@x.mx,,\n");
        assertEquals(4, file.skippedData().placeholders());
        assertEquals("2|-|Ana|R1|a@x.mx|N/A|0", staging.lines().get(0));
    }
}
