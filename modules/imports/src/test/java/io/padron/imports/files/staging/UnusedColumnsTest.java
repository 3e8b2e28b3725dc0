package io.padron.imports.files.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ColumnMap;
import io.padron.imports.files.LeftOut;
import io.padron.imports.files.LeftOut.UnusedColumn;
import io.padron.imports.files.Staged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedColumnsTest {

    @TempDir
    Path folder;

    private StagingFixture files;

    @BeforeEach
    void open() {
        files = new StagingFixture(folder);
    }

    @Test
    void eachColumnThatNoFieldTakesIsNamedWithHowManyRowsFillIt() {
        LeftOut leftOut = files.recognised("Primer nombre,Saldo,RFC,Correo 1,Vendedor,,\nAna,10,X,a@example.com,,hoy,\n"
                        + "Eva,,Y,e@example.com,,,\nIda,7,Z,i@example.com, ,ayer,\n")
                .leftOut();
        assertEquals(
                List.of(new UnusedColumn(1, "Saldo", 2, false), new UnusedColumn(4, "Vendedor", 0, false)),
                leftOut.unusedColumns());
        assertTrue(leftOut.needsPerson());
    }

    @Test
    void aColumnWithoutAHeaderIsNamedByItsLetterWhenSomethingStandsInIt() {
        LeftOut leftOut = files.recognised(
                        "Primer nombre,,RFC,,Correo 1\nAna,,X,300 111 22 33,a@example.com\nEva,,Y,,e@example.com\n")
                .leftOut();
        assertEquals(List.of("(D)"), leftOut.unusedNames());
        assertTrue(leftOut.needsPerson());
    }

    @Test
    void anUnusedColumnWithoutDataStopsNothing() {
        LeftOut leftOut = files.recognised("Primer nombre,Saldo,RFC,Correo 1\nAna,,X,a@example.com\n")
                .leftOut();
        assertEquals(List.of("Saldo"), leftOut.unusedNames());
        assertFalse(leftOut.needsPerson());
        assertFalse(leftOut.isNothing());
    }

    @Test
    void theColumnsOfAWorkbookOfCorrectionsAreNotLeftOut() {
        LeftOut leftOut = files.recognised("Fila en la carga 7,Primer nombre,RFC,Correo 1,Qué corregir\n"
                        + "2,Ana,X,a@example.com,El RFC no es válido\n")
                .leftOut();
        assertTrue(leftOut.isNothing());
    }

    @Test
    void whatAPersonSaidIsNotToBeUsedIsNamedAndStopsNothing() throws IOException {
        Path original = Files.writeString(
                folder.resolve("told"), "Pila,Clave,Buzón,Nota,Qué corregir\nAna,77,a@example.com,x,y\n");
        Staged staged = Staging.told(
                original,
                StagingFixture.LAYOUT,
                new ColumnMap(1, List.of("name.first", "identities.RFC", "emails[0]", "", "")),
                files.target());
        LeftOut leftOut =
                assertInstanceOf(Staged.Recognised.class, staged).file().leftOut();
        assertEquals(List.of(new UnusedColumn(3, "Nota", 1, true)), leftOut.unusedColumns());
        assertFalse(leftOut.needsPerson());
    }

    @Test
    void lettersGoOnBehindZ() {
        assertEquals("A", LeftOut.letters(0));
        assertEquals("Z", LeftOut.letters(25));
        assertEquals("AA", LeftOut.letters(26));
        assertEquals("AZ", LeftOut.letters(51));
        assertEquals("ZZ", LeftOut.letters(701));
        assertEquals("AAA", LeftOut.letters(702));
    }
}
