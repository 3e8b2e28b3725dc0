package io.padron.imports.files.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ColumnMapping;
import io.padron.imports.files.SkippedData;
import io.padron.imports.files.SkippedData.UnusedColumn;
import io.padron.imports.files.StagingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedColumnCounterTest {

    @TempDir
    Path folder;

    private StagingFixture files;

    @BeforeEach
    void open() {
        files = new StagingFixture(folder);
    }

    @Test
    void eachColumnThatNoFieldTakesIsNamedWithHowManyRowsFillIt() {
        SkippedData skippedData = files.stageRecognized(
                        "Primer nombre,Saldo,RFC,Correo 1,Vendedor,,\nAna,10,X,a@example.com,,hoy,\n"
                                + "Eva,,Y,e@example.com,,,\nIda,7,Z,i@example.com, ,ayer,\n")
                .skippedData();
        assertEquals(
                List.of(new UnusedColumn(1, "Saldo", 2, false), new UnusedColumn(4, "Vendedor", 0, false)),
                skippedData.unusedColumns());
        assertTrue(skippedData.needsConfirmation());
    }

    @Test
    void aColumnWithoutAHeaderIsNamedByItsLetterWhenSomethingStandsInIt() {
        SkippedData skippedData = files.stageRecognized(
                        "Primer nombre,,RFC,,Correo 1\nAna,,X,300 111 22 33,a@example.com\nEva,,Y,,e@example.com\n")
                .skippedData();
        assertEquals(List.of("(D)"), skippedData.unusedColumnNames());
        assertTrue(skippedData.needsConfirmation());
    }

    @Test
    void anUnusedColumnWithoutDataStopsNothing() {
        SkippedData skippedData = files.stageRecognized("Primer nombre,Saldo,RFC,Correo 1\nAna,,X,a@example.com\n")
                .skippedData();
        assertEquals(List.of("Saldo"), skippedData.unusedColumnNames());
        assertFalse(skippedData.needsConfirmation());
        assertFalse(skippedData.isEmpty());
    }

    @Test
    void theColumnsOfACorrectionsWorkbookAreNotSkippedData() {
        SkippedData skippedData = files.stageRecognized("Fila en la carga 7,Primer nombre,RFC,Correo 1,Qué corregir\n"
                        + "2,Ana,X,a@example.com,El RFC no es válido\n")
                .skippedData();
        assertTrue(skippedData.isEmpty());
    }

    @Test
    void excludedColumnsAreNamedAndNeedNoConfirmation() throws IOException {
        Path original = Files.writeString(
                folder.resolve("mapped"), "Pila,Clave,Buzón,Nota,Qué corregir\nAna,77,a@example.com,x,y\n");
        StagingResult stagingResult = Staging.stageMapped(
                original,
                StagingFixture.LAYOUT,
                new ColumnMapping(1, List.of("name.first", "identities.RFC", "emails[0]", "", "")),
                files.target());
        SkippedData skippedData = assertInstanceOf(StagingResult.Recognized.class, stagingResult)
                .file()
                .skippedData();
        assertEquals(List.of(new UnusedColumn(3, "Nota", 1, true)), skippedData.unusedColumns());
        assertFalse(skippedData.needsConfirmation());
    }

    @Test
    void lettersGoOnBehindZ() {
        assertEquals("A", SkippedData.toColumnLetters(0));
        assertEquals("Z", SkippedData.toColumnLetters(25));
        assertEquals("AA", SkippedData.toColumnLetters(26));
        assertEquals("AZ", SkippedData.toColumnLetters(51));
        assertEquals("ZZ", SkippedData.toColumnLetters(701));
        assertEquals("AAA", SkippedData.toColumnLetters(702));
    }
}
