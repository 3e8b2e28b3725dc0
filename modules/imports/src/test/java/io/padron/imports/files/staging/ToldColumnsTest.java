package io.padron.imports.files.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.imports.ColumnMap;
import io.padron.imports.files.Beginning;
import io.padron.imports.files.Corrections;
import io.padron.imports.files.RecognisedFile;
import io.padron.imports.files.Staged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldColumnsTest {

    @TempDir
    Path folder;

    private Path original;

    @BeforeEach
    void place() {
        original = folder.resolve("original");
    }

    @Test
    void aBeginningIsShownWithTheSeparatorThatMakesMostColumns() throws IOException {
        write("Lista de marzo\n\nPila;Clave fiscal;Buzón\nAna;77;a@example.com\n");
        Beginning beginning = Staging.beginning(original, StagingFixture.LAYOUT);
        assertEquals(3, beginning.headerRow());
        assertEquals(
                List.of("Pila", "Clave fiscal", "Buzón"),
                beginning.rows().get(1).cells());
        assertEquals(4, beginning.rows().get(2).row());
        assertEquals(Map.of(), beginning.columns());
    }

    @Test
    void whatCannotBeReadHasNoBeginning() throws IOException {
        write("");
        assertEquals(
                List.of(), Staging.beginning(original, StagingFixture.LAYOUT).rows());
    }

    @Test
    void theHeaderMayBeAnyOfTheFirstFiftyRowsAndTheValuesBelowAreShownToo() throws IOException {
        write("x\n".repeat(49) + "Pila;Clave fiscal\n" + "Ana;77\n".repeat(30));
        Beginning beginning = Staging.beginning(original, StagingFixture.LAYOUT);
        assertEquals(IntStream.rangeClosed(1, 50).boxed().toList(), beginning.headerRows());
        assertEquals(50, beginning.headerRow());
        assertEquals(12, beginning.values(1).size());
    }

    @Test
    void aFileThatIsBlankAtFirstSaysSoForNobodyCouldSayWhatItsColumnsAre() throws IOException {
        write("\n".repeat(60) + "Primer nombre,RFC,Correo 1\nAna,77,a@example.com\n");
        Staged staged = Staging.stage(original, "a.csv", StagingFixture.LAYOUT, folder.resolve("staged"));
        assertEquals(
                "blank-beginning",
                assertInstanceOf(Staged.Unreadable.class, staged).code());
        assertEquals(
                List.of(), Staging.beginning(original, StagingFixture.LAYOUT).headerRows());
    }

    @Test
    void columnsAreWhatAPersonSaid() throws IOException {
        write("Lista de marzo\n\nPila;Clave fiscal;Buzón;Nota\nAna;77;a@example.com;x\n");
        Staged staged = told(new ColumnMap(3, List.of("name.first", "identities.RFC", "emails[0]", "")));
        RecognisedFile file = assertInstanceOf(Staged.Recognised.class, staged).file();
        assertEquals(Map.of("name.first", 0, "identities.RFC", 1, "emails[0]", 2), file.columns());
        assertEquals(List.of("Nota"), file.unknownColumns());
        assertEquals(1, file.rows());
    }

    @Test
    void whatIsStillMissingIsRefusedAndFieldsThatThereAreNotAreLeftOut() throws IOException {
        write("Pila;Clave fiscal\nAna;77\n");
        Staged staged = told(new ColumnMap(1, List.of("name.first", "no.such.field")));
        assertEquals(
                "missing-columns",
                assertInstanceOf(Staged.Unreadable.class, staged).code());
        assertEquals(
                "missing-columns",
                assertInstanceOf(Staged.Unreadable.class, told(new ColumnMap(9, List.of())))
                        .code());
    }

    @Test
    void theNumbersOfACorrectedFileStayKnown() throws IOException {
        write("Fila en la carga 12;Pila;Clave;Buzón\n7;Ana;77;a@example.com\n");
        Staged staged = told(new ColumnMap(1, List.of("", "name.first", "identities.RFC", "emails[0]")));
        assertEquals(
                0,
                assertInstanceOf(Staged.Recognised.class, staged)
                        .file()
                        .columns()
                        .get(Corrections.ROW_FIELD));
    }

    private Staged told(ColumnMap columns) throws IOException {
        return Staging.told(original, StagingFixture.LAYOUT, columns, folder.resolve("staged.csv"));
    }

    private void write(String text) throws IOException {
        Files.writeString(original, text);
    }
}
