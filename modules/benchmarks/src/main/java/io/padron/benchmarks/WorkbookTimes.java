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

/** The same rows as a CSV file and as a workbook; every import begins with the same register. */
final class WorkbookTimes {

    private static final int ROWS_AT_ONCE = 1000;

    private final Subject subject;
    private final int rounds;

    WorkbookTimes(Subject subject, int rounds) {
        this.subject = subject;
        this.rounds = rounds;
    }

    /** Tells the lines of a report as they come. */
    void compare(int customers, int rows, Consumer<String> report) throws IOException, SQLException {
        report.accept(subject.writeTo(customers).toString());
        Path csv = subject.folder().resolve("rows.csv");
        Path book = subject.folder().resolve("rows.xlsx");
        subject.fileAgainstRegister(rows, csv);
        write(csv, book);
        subject.rest();
        subject.keep();
        Spread plain = new Spread();
        Spread books = new Spread();
        Spread memory = new Spread();
        for (int round = 0; round < rounds; round++) {
            plain.add(WatchedImport.alone(subject, csv).seconds());
            WatchedImport loaded = WatchedImport.alone(subject, book);
            books.add(loaded.seconds());
            memory.add((double) loaded.memory());
        }
        report.accept("%,d rows: CSV ".formatted(rows) + plain.in("%.1f") + " s, XLSX " + books.in("%.1f") + " s");
        report.accept("ratio: %.2f".formatted(books.median() / plain.median()));
        report.accept("server: " + memory.in("%.0f") + " MB at most, heap of 512");
    }

    /** Every cell as text, as the template has them. */
    private static void write(Path csv, Path book) throws IOException {
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
