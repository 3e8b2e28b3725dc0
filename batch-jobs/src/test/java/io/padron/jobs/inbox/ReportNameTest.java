package io.padron.jobs.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportNameTest {

    @TempDir
    Path folder;

    @Test
    void aReportHasTheNameOfItsFile() {
        Path report = ReportName.beside(folder, Path.of("clientes año.csv"), ".outcomes.csv");
        assertEquals(folder.resolve("clientes año.csv.outcomes.csv"), report);
    }

    @Test
    void aNameOfMaximumLengthIsShortenedForItsReports() throws IOException {
        Path file = Files.createFile(folder.resolve("ñ".repeat(125) + ".csv"));
        Path report = Files.createFile(ReportName.beside(folder, file, ".corrections.xlsx"));
        assertTrue(report.getFileName().toString().matches("ñ{119}\\.corrections\\.xlsx"), report.toString());
    }
}
