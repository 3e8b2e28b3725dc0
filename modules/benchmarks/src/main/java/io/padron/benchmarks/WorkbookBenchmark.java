package io.padron.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Imports the same rows as a CSV file and as a workbook; each import starts with the same register. */
final class WorkbookBenchmark {

    private static final int ROWS_AT_ONCE = 1000;

    private final SystemUnderTest systemUnderTest;
    private final int rounds;

    WorkbookBenchmark(SystemUnderTest systemUnderTest, int rounds) {
        this.systemUnderTest = systemUnderTest;
        this.rounds = rounds;
    }

    /** Reports each line at once. */
    void runComparison(int customers, int rows, Consumer<String> report) throws IOException, SQLException {
        report.accept(systemUnderTest.growByJdbc(customers).toString());
        Path csv = systemUnderTest.folder().resolve("rows.csv");
        Path book = systemUnderTest.folder().resolve("rows.xlsx");
        systemUnderTest.writeLoadFile(rows, csv);
        writeWorkbook(csv, book);
        systemUnderTest.stopServer();
        systemUnderTest.saveSnapshot();
        Measurements plain = new Measurements();
        Measurements books = new Measurements();
        Measurements memory = new Measurements();
        for (int round = 0; round < rounds; round++) {
            plain.add(MeasuredImport.measureAlone(systemUnderTest, csv).seconds());
            MeasuredImport loaded = MeasuredImport.measureAlone(systemUnderTest, book);
            books.add(loaded.seconds());
            memory.add((double) loaded.peakMemoryMb());
        }
        report.accept("%,d rows: CSV ".formatted(rows) + plain.formatWith("%.1f") + " s, XLSX "
                + books.formatWith("%.1f") + " s");
        report.accept("ratio: %.2f".formatted(books.median() / plain.median()));
        report.accept("server: " + memory.formatWith("%.0f") + " MB at most, heap of 512");
    }

    /** All cells are text, as in the template. */
    private static void writeWorkbook(Path csv, Path book) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(csv);
                OutputStream out = Files.newOutputStream(book);
                Workbook workbook = new Workbook(out, "padron", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Clientes");
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        sheet.inlineString(row, column, cells[column]);
                    }
                }
                if (++row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
