package io.padron.imports.files.staging;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.imports.files.Cell;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.StagingResult;
import io.padron.kernel.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stages texts and bytes in a folder and reads them back. */
public final class StagingFixture {

    public static final Layout LAYOUT = new Layout(
            "formato-prueba",
            List.of(
                    column("reference", "Referencia", "Reference", false),
                    column("name.first", "Primer nombre", "First name", true),
                    column("identities.RFC", "RFC", "RFC", true, "R.F.C. con homoclave"),
                    column("emails[0]", "Correo 1", "Email 1", true, "Correo electrónico 1"),
                    column("emails[1]", "Correo 2", "Email 2", false),
                    column("phones[0]", "Teléfono 1", "Phone 1", false)));

    static final String HEADER = "Referencia,Primer nombre,RFC,Correo 1,Correo 2,Teléfono 1";

    private final Path folder;
    private StagingLimits stagingLimits = new StagingLimits(1000, 100_000, 200, 4_000, 1L << 30, 1L << 24);

    public StagingFixture(Path folder) {
        this.folder = folder;
    }

    public static Column column(String field, String es, String en, boolean required, String... aliases) {
        return new Column(
                field,
                new Message(es, en),
                List.of(aliases),
                required,
                List.of(),
                "ejemplo de " + es,
                new Message("Escriba " + es, "Write " + en));
    }

    StagingFixture within(StagingLimits other) {
        stagingLimits = other;
        return this;
    }

    Path target() {
        return folder.resolve("staged.csv");
    }

    StagingResult stage(byte[] original) {
        try {
            Path file = Files.write(folder.resolve("original"), original);
            return Staging.within(stagingLimits).stageFile(file, "clientes.csv", LAYOUT, target());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RecognizedFile stageRecognized(byte[] original) {
        return assertInstanceOf(StagingResult.Recognized.class, stage(original)).file();
    }

    RecognizedFile stageRecognized(String original, Charset charset) {
        return stageRecognized(original.getBytes(charset));
    }

    RecognizedFile stageRecognized(String original) {
        return stageRecognized(original, StandardCharsets.UTF_8);
    }

    String stageRefused(byte[] original) {
        StagingResult.Unreadable unreadable = assertInstanceOf(StagingResult.Unreadable.class, stage(original));
        return unreadable.code() + ": " + unreadable.message().es();
    }

    String stageRefused(String original) {
        return stageRefused(original.getBytes(StandardCharsets.UTF_8));
    }

    /** All staged rows. */
    List<StagedRow> rows() {
        try (StagedRowReader rows = StagedRowReader.open(target(), 0, Integer.MAX_VALUE)) {
            List<StagedRow> read = new ArrayList<>();
            rows.forEachRemaining(read::add);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All staged rows as {@code number|cell|cell}. */
    List<String> lines() {
        return rows().stream().map(StagingFixture::line).toList();
    }

    static String line(StagedRow row) {
        StringBuilder line = new StringBuilder().append(row.row());
        for (Cell cell : row.cells()) {
            line.append('|').append(cell.text());
            if (cell.type() != Cell.CellType.TEXT) {
                line.append('(').append(cell.type()).append(')');
            }
        }
        return line.toString();
    }
}
