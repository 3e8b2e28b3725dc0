package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.files.Cell;
import io.padron.imports.files.StagingLimits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aCellThatSwallowsRowsIsMarkedAndNoOtherRowSuffers(String lineEnd) {
        staging.stageRecognized(String.join(
                lineEnd,
                HEADER,
                "A,Norte,R1,a@x.mx,,",
                "B,\"Sur,R2,b@x.mx,,",
                "C,Este\",R3,c@x.mx,,",
                "D,Oeste,R4,d@x.mx,,"));
        assertEquals(
                List.of(
                        "2|A|Norte|R1|a@x.mx||",
                        "3|B|Sur,R2,b@x.mx,," + lineEnd + "C,Este(SWALLOWED)|R3|c@x.mx||",
                        "4|D|Oeste|R4|d@x.mx||"),
                staging.lines());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '#',
            value = {
                "A,Norte,R1,\"a@x.mx,,$B,Sur\",R2,b@x.mx,, # 3",
                "\"A,Norte,R1,a@x.mx,,$B\",Sur,R2,b@x.mx,, # 0",
                "A,Norte,R1,a@x.mx,,\"55$B\",Sur,R2,b@x.mx,, # 5",
                "A,Norte,R1,a@x.mx,\",$B,Sur,R2,b@x.mx,\", # 4",
                "A,\"Norte,R1,a@x.mx,,$B,Sur,R2,b@x.mx,,$C,Este,R3,\",c@x.mx,, # 1"
            })
    void whereverTheQuotesCloseTheCellIsMarked(String rows, int cell) {
        staging.stageRecognized(HEADER + "\n" + rows.replace('$', '\n') + "\nZ,Zoé,R9,z@x.mx,,\n");
        assertEquals(2, staging.rows().size());
        assertEquals(
                Cell.CellType.SWALLOWED, staging.rows().get(0).cells().get(cell).type());
        assertEquals("Zoé", staging.rows().get(1).cells().get(1).text());
    }

    @Test
    void emptyColumnsAtTheEndOfARowAreNoSignOfSwallowedRows() {
        String empty = ",".repeat(12);
        staging.stageRecognized(HEADER + empty + "\n\"Calle 5,\nCentro\",Ana,R1,a@x.mx,," + empty + "\n");
        assertEquals(List.of("2|Calle 5,\nCentro|Ana|R1|a@x.mx||"), staging.lines());
    }

    @Test
    void rowsBeyondWhatACellMayHoldAreNamedAndRefuseTheFile() {
        assertEquals(
                "swallowed-rows: En la fila 3 unas comillas mal puestas se comen las filas 4 a 7: falta o sobra una "
                        + "comilla. Corríjala y vuelva a cargar el archivo.",
                staging.within(new StagingLimits(10, 100, 200, 40, 1, 1))
                        .stageRefused(HEADER + "\nA,Norte,R1,a@x.mx,,\nB,\"Sur,R2,b@x.mx,,\n"
                                + "C,Este,R3,c@x.mx,,\n".repeat(3) + "D,Oeste\",R4,d@x.mx,,\n"));
    }

    @Test
    void addressesOfSeveralLinesAreStillOneCell() {
        String address = "Calle 5, Int. 3, Col. Centro, Delegación\nCP 06000, CDMX, México";
        staging.stageRecognized(HEADER + "\n\"" + address + "\",Ana,R1,a@x.mx,,\nB,Beto,R2,b@x.mx,,\n");
        assertEquals(List.of("2|" + address + "|Ana|R1|a@x.mx||", "3|B|Beto|R2|b@x.mx||"), staging.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesOfAnAddressMayEndWithASeparator(String lineEnd) {
        String five = String.join(lineEnd, "Av. Juarez 10, Int. 3,", "Col. Centro, C.P. 72000,", "Puebla, Pue.");
        staging.stageRecognized(String.join(
                lineEnd, "Primer nombre,RFC,Correo 1,Teléfono 1,Referencia", "Ana,R1,a@x.mx,55,\"" + five + "\"", ""));
        assertEquals(List.of("2|Ana|R1|a@x.mx|55|" + five), staging.lines());
        String four = String.join(lineEnd, "Calle 5,", "Col. Centro,", "Puebla,", "Mexico");
        staging.stageRecognized(
                String.join(lineEnd, "Primer nombre,RFC,Correo 1,Referencia", "Ana,R1,a@x.mx,\"" + four + "\"", ""));
        assertEquals(List.of("2|Ana|R1|a@x.mx|" + four), staging.lines());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '#',
            value = {
                "\"La Esperanza\" Abarrotes # \"La Esperanza\" Abarrotes",
                "\"La Esperanza\"  Abarrotes # \"La Esperanza\"  Abarrotes",
                "\"ABC\"Ltda. # \"ABC\"Ltda.",
                "\"La Esperanza\" # La Esperanza",
                "\"La \"Esperanza\" Abarrotes, S.A.\" # La \"Esperanza\" Abarrotes, S.A.",
                "\"tubo 5\"x7, rojo\" # tubo 5\"x7, rojo",
                "\"Ana \"la jefa\" Pérez\" # Ana \"la jefa\" Pérez",
                "\"Pedro \"el grande, el bueno\" Pérez\" # Pedro \"el grande, el bueno\" Pérez",
                "\"La \"\"Esperanza\"\" Abarrotes\" # La \"Esperanza\" Abarrotes",
                "Abarrotes \"La Esperanza\" # Abarrotes \"La Esperanza\""
            })
    void quotesAtTheStartOfANameAreKept(String written, String name) {
        for (String behind : List.of("R1,a@x.mx,,", "\"R1\",\"a@x.mx\",,", "R1,a@x.mx, \"b\",")) {
            staging.stageRecognized(HEADER + "\nA," + written + "," + behind + "\nB,Beto,R2,b@x.mx,,\n");
            assertEquals("A|" + name + "|R1|a@x.mx", line(0));
            assertEquals("B|Beto|R2|b@x.mx", line(1));
        }
    }

    @Test
    void quotesAtTheBeginningAreSeenAcrossTheEndOfTheBuffer() {
        String row = "A,\"La Esperanza\" Abarrotes,R,a@x.mx,,\n";
        for (int shift = 0; shift < row.length(); shift++) {
            staging.stageRecognized(HEADER + "\nX" + "x".repeat(shift) + ",Ana,R,,,\n" + row.repeat(2_000));
            assertEquals(
                    2_000,
                    staging.rows().stream()
                            .filter(read -> read.cells().get(1).text().equals("\"La Esperanza\" Abarrotes"))
                            .count());
        }
    }

    private String line(int index) {
        return String.join(
                "|",
                staging.rows().get(index).cells().stream()
                        .limit(4)
                        .map(cell -> cell.text())
                        .toList());
    }
}
