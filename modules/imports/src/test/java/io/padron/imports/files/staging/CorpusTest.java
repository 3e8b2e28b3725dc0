package io.padron.imports.files.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.padron.imports.files.Cell;
import io.padron.imports.files.StagedRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same rows, written by many programs in each of their dialects, are read equal. The corpus's README describes
 * them.
 */
class CorpusTest {

    private static final int DATE = 7;
    private static final int NUMBER = 8;

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    static Stream<Path> books() throws IOException {
        return files("books");
    }

    static Stream<Path> texts() throws IOException {
        return files("texts");
    }

    @ParameterizedTest
    @MethodSource("books")
    void each_writers_book_reads_equal(Path book) throws IOException {
        assertEquals(withKinds(rows()), read(Files.readAllBytes(book)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_writers_text_reads_equal(Path text) throws IOException {
        String name = text.getFileName().toString();
        boolean plain = Stream.of("cp1252", "cp850", "macroman").anyMatch(name::contains);
        assertEquals(plain ? plain(rows()) : rows(), read(Files.readAllBytes(text)));
    }

    /** The workbook of the library that writes Padrón's templates. */
    @Test
    void the_book_of_our_own_writer_reads_equal() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Clientes");
            List<List<String>> table = table();
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    write(sheet, row, column, table.get(row).get(column));
                }
            }
        }
        assertEquals(withKinds(rows()), read(out.toByteArray()));
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (row > 0 && column == DATE && !text.isEmpty()) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (row > 0 && column == NUMBER && !text.isEmpty()) {
            sheet.value(row, column, Integer.valueOf(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    static Stream<Dialect> dialects() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman", "IBM850")
                .flatMap(charset -> Stream.of(",", ";", "\t").flatMap(separator -> Stream.of("\r\n", "\n", "\r")
                        .flatMap(end -> Stream.of(true, false).flatMap(quoted -> Stream.of(true, false)
                                .filter(mark -> !mark || (!quoted && charset.startsWith("UTF")))
                                .map(mark -> new Dialect(charset, separator, end, quoted, mark))))));
    }

    /** Dialects that no program of the corpus writes; the test writes them. */
    @ParameterizedTest
    @MethodSource("dialects")
    void each_dialect_reads_equal(Dialect dialect) throws IOException {
        boolean unicode = dialect.charset.startsWith("UTF");
        List<List<String>> table = table();
        table.removeIf(row -> !unicode && row.toString().codePoints().anyMatch(c -> c > 0xFFFF));
        String text = table.stream().map(dialect::line).collect(Collectors.joining());
        byte[] file = (dialect.mark ? "\uFEFF" + text : text).getBytes(Charset.forName(dialect.charset));
        assertEquals(unicode ? rows() : plain(rows()), read(file));
    }

    /** A text format of a table. */
    record Dialect(String charset, String separator, String end, boolean quoted, boolean mark) {

        String line(List<String> cells) {
            return cells.stream().map(this::cell).collect(Collectors.joining(separator)) + end;
        }

        private String cell(String text) {
            boolean needed = Stream.of(separator, "\"", "\n").anyMatch(text::contains);
            return quoted || needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
        }
    }

    /** Each cell of each row, followed by its type unless it is a text. */
    private List<List<String>> read(byte[] file) {
        assertFalse(staging.stageRecognized(file).rows() == 0);
        return staging.rows().stream().map(CorpusTest::cells).toList();
    }

    private static List<String> cells(StagedRow row) {
        return row.cells().stream()
                .map(cell -> cell.type() == Cell.CellType.TEXT ? cell.text() : cell.text() + "(" + cell.type() + ")")
                .map(text -> text.replace("\r\n", "\n"))
                .toList();
    }

    private static List<List<String>> withKinds(List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row);
                    cells.set(DATE, row.get(DATE).isEmpty() ? "" : row.get(DATE) + "(DATE)");
                    cells.set(NUMBER, row.get(NUMBER).isEmpty() ? "" : row.get(NUMBER) + "(NUMBER)");
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static List<List<String>> plain(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> row.toString().codePoints().noneMatch(c -> c > 0xFFFF))
                .toList();
    }

    /** The corpus's rows without their header. */
    private static List<List<String>> rows() throws IOException {
        List<List<String>> table = table();
        return table.subList(1, table.size());
    }

    private static List<List<String>> table() throws IOException {
        return Files.readAllLines(corpus().resolve("rows.tsv"), StandardCharsets.UTF_8).stream()
                .map(line -> Stream.of(line.split("\t", -1))
                        .map(cell -> cell.replace("\\n", "\n"))
                        .toList())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(corpus().resolve(kind))) {
            return files.sorted().toList().stream();
        }
    }

    private static Path corpus() {
        try {
            return Path.of(CorpusTest.class
                            .getResource("/io/padron/imports/files/corpus/rows.tsv")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
