package io.padron.imports.files.staging;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.imports.files.Cell;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RecognisedFile;
import io.padron.imports.files.Staged;
import io.padron.imports.files.StagedRow;
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
    private Limits limits = new Limits(1000, 100_000, 200, 4_000, 1L << 30, 1L << 24);

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

    StagingFixture within(Limits other) {
        limits = other;
        return this;
    }

    Path target() {
        return folder.resolve("staged.csv");
    }

    Staged stage(byte[] original) {
        try {
            Path file = Files.write(folder.resolve("original"), original);
            return Staging.within(limits).write(file, "clientes.csv", LAYOUT, target());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RecognisedFile recognised(byte[] original) {
        return assertInstanceOf(Staged.Recognised.class, stage(original)).file();
    }

    RecognisedFile recognised(String original, Charset charset) {
        return recognised(original.getBytes(charset));
    }

    RecognisedFile recognised(String original) {
        return recognised(original, StandardCharsets.UTF_8);
    }

    String refusal(byte[] original) {
        Staged.Unreadable unreadable = assertInstanceOf(Staged.Unreadable.class, stage(original));
        return unreadable.code() + ": " + unreadable.message().es();
    }

    String refusal(String original) {
        return refusal(original.getBytes(StandardCharsets.UTF_8));
    }

    /** All staged rows. */
    List<StagedRow> rows() {
        try (StagedRows rows = StagedRows.open(target(), 0, Integer.MAX_VALUE)) {
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
            if (cell.kind() != Cell.Kind.TEXT) {
                line.append('(').append(cell.kind()).append(')');
            }
        }
        return line.toString();
    }
}
