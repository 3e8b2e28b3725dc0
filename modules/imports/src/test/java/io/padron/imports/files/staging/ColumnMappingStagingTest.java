package io.padron.imports.files.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.imports.ColumnMapping;
import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.FilePreview;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.StagingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMappingStagingTest {

    @TempDir
    Path folder;

    private Path original;

    @BeforeEach
    void place() {
        original = folder.resolve("original");
    }

    @Test
    void aPreviewUsesTheSeparatorWithMostColumns() throws IOException {
        write("Lista de marzo\n\nPila;Clave fiscal;Buzón\nAna;77;a@example.com\n");
        FilePreview filePreview = Staging.readPreview(original, StagingFixture.LAYOUT);
        assertEquals(3, filePreview.headerRow());
        assertEquals(
                List.of("Pila", "Clave fiscal", "Buzón"),
                filePreview.rows().get(1).cells());
        assertEquals(4, filePreview.rows().get(2).row());
        assertEquals(Map.of(), filePreview.columns());
    }

    @Test
    void anUnreadableFileHasNoPreview() throws IOException {
        write("");
        assertEquals(
                List.of(), Staging.readPreview(original, StagingFixture.LAYOUT).rows());
    }

    @Test
    void theHeaderMayBeAnyOfTheFirstFiftyRowsAndTheValuesBelowAreShownToo() throws IOException {
        write("x\n".repeat(49) + "Pila;Clave fiscal\n" + "Ana;77\n".repeat(30));
        FilePreview filePreview = Staging.readPreview(original, StagingFixture.LAYOUT);
        assertEquals(IntStream.rangeClosed(1, 50).boxed().toList(), filePreview.possibleHeaderRows());
        assertEquals(50, filePreview.headerRow());
        assertEquals(12, filePreview.columnValues(1).size());
    }

    @Test
    void aFileThatIsBlankAtItsStartIsRefused() throws IOException {
        write("\n".repeat(60) + "Primer nombre,RFC,Correo 1\nAna,77,a@example.com\n");
        StagingResult stagingResult = Staging.stage(original, "a.csv", StagingFixture.LAYOUT, folder.resolve("staged"));
        assertEquals(
                "blank-beginning",
                assertInstanceOf(StagingResult.Unreadable.class, stagingResult).code());
        assertEquals(
                List.of(), Staging.readPreview(original, StagingFixture.LAYOUT).possibleHeaderRows());
    }

    @Test
    void columnsFollowTheMapping() throws IOException {
        write("Lista de marzo\n\nPila;Clave fiscal;Buzón;Nota\nAna;77;a@example.com;x\n");
        StagingResult stagingResult =
                stageMapped(new ColumnMapping(3, List.of("name.first", "identities.RFC", "emails[0]", "")));
        RecognizedFile file =
                assertInstanceOf(StagingResult.Recognized.class, stagingResult).file();
        assertEquals(Map.of("name.first", 0, "identities.RFC", 1, "emails[0]", 2), file.columns());
        assertEquals(List.of("Nota"), file.unknownColumns());
        assertEquals(1, file.rows());
    }

    @Test
    void missingColumnsAreRefusedAndUnknownFieldsIgnored() throws IOException {
        write("Pila;Clave fiscal\nAna;77\n");
        StagingResult stagingResult = stageMapped(new ColumnMapping(1, List.of("name.first", "no.such.field")));
        assertEquals(
                "missing-columns",
                assertInstanceOf(StagingResult.Unreadable.class, stagingResult).code());
        assertEquals(
                "missing-columns",
                assertInstanceOf(StagingResult.Unreadable.class, stageMapped(new ColumnMapping(9, List.of())))
                        .code());
    }

    @Test
    void theNumbersOfACorrectedFileStayKnown() throws IOException {
        write("Fila en la carga 12;Pila;Clave;Buzón\n7;Ana;77;a@example.com\n");
        StagingResult stagingResult =
                stageMapped(new ColumnMapping(1, List.of("", "name.first", "identities.RFC", "emails[0]")));
        assertEquals(
                0,
                assertInstanceOf(StagingResult.Recognized.class, stagingResult)
                        .file()
                        .columns()
                        .get(CorrectionColumns.ROW_FIELD));
    }

    private StagingResult stageMapped(ColumnMapping columns) throws IOException {
        return Staging.stageMapped(original, StagingFixture.LAYOUT, columns, folder.resolve("staged.csv"));
    }

    private void write(String text) throws IOException {
        Files.writeString(original, text);
    }
}
