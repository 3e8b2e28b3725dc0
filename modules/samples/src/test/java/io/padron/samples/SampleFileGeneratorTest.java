package io.padron.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFileGeneratorTest {

    private static final Path SHIPPED = Path.of("../../docs/samples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mx-natural", "mx-legal", "co-natural"})
    void numbers_are_unique_unless_duplicates_are_requested(String kind) throws IOException {
        Path file = folder.resolve("clean.csv");
        new SampleFileGenerator(kind, 50_000, 7, Shares.CLEAN).writeRows(file);
        List<String> columns = kind.startsWith("mx")
                ? List.of("Referencia", "RFC*")
                : List.of("Referencia", "Número de identificación");
        for (String column : columns) {
            Map<String, Integer> seen = new HashMap<>();
            for (SampleRow sampleRow : read(kind, file)) {
                String number = sampleRow.get(column).replaceAll("[ .-]", "").toUpperCase(java.util.Locale.ROOT);
                String kindOfNumber = kind.startsWith("co") ? sampleRow.get("Tipo de documento") : "";
                if (!number.isEmpty() && !number.equals("XAXX010101000")) {
                    seen.merge(kindOfNumber + number, 1, Integer::sum);
                }
            }
            assertTrue(seen.size() > 40_000);
            assertTrue(seen.values().stream().allMatch(count -> count == 1), column);
        }
    }

    @Test
    void the_expectation_says_how_many_rows_are_of_each_kind() throws IOException {
        Path registered = folder.resolve("registered.csv");
        new SampleFileGenerator("mx-natural", 3_000, 1, Shares.CLEAN)
                .startingAt(100_000)
                .writeRows(registered);
        ExpectedCounts expectedCounts = new SampleFileGenerator("mx-natural", 10_000, 2, Shares.BENCHMARK)
                .withRegisteredFile(registered)
                .writeRows(folder.resolve("file.csv"));
        assertEquals(
                10_000,
                expectedCounts.accepted()
                        + expectedCounts.duplicatesInFile()
                        + expectedCounts.duplicatesInRegister()
                        + expectedCounts.rejected());
        assertEquals(50, expectedCounts.duplicatesInFile(), 25);
        assertEquals(200, expectedCounts.duplicatesInRegister(), 50);
        assertEquals(150, expectedCounts.rejected(), 45);
        assertEquals(0, expectedCounts.warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "mx-natural, 1000, 0.05, clientes-mx-personas-fisicas.csv",
        "mx-legal, 200, 0.1, clientes-mx-personas-morales.csv",
        "co-natural, 500, 0.05, clientes-co-personas-naturales.csv"
    })
    void the_samples_that_ship_are_what_this_program_writes(String kind, int rows, double errors, String name)
            throws IOException {
        Path file = folder.resolve(name);
        ExpectedCounts expectedCounts =
                new SampleFileGenerator(kind, rows, 2026, new Shares(0.03, 0, errors, 0.04)).writeRows(file);
        assertArrayEquals(Files.readAllBytes(SHIPPED.resolve(name)), Files.readAllBytes(file));
        String row = "| `%s` | %d | %d | %d | %d | %d |"
                .formatted(
                        name,
                        expectedCounts.rows(),
                        expectedCounts.accepted(),
                        expectedCounts.duplicatesInFile(),
                        expectedCounts.rejected(),
                        expectedCounts.warnings());
        assertTrue(Files.readString(SHIPPED.resolve("README.md")).contains(row), row);
    }

    private static List<SampleRow> read(String kind, Path file) throws IOException {
        List<SampleRow> rows = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file)) {
            List<String> headers = CsvText.readRow(in);
            assertEquals(SampleKind.ofName(kind).headers(), headers);
            for (List<String> cells = CsvText.readRow(in); !cells.isEmpty(); cells = CsvText.readRow(in)) {
                rows.add(SampleRow.of(headers, cells));
            }
        }
        return rows;
    }
}
