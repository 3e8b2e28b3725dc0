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

class SampleFileTest {

    private static final Path SHIPPED = Path.of("../../docs/samples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mx-natural", "mx-legal", "co-natural"})
    void no_number_stands_in_two_rows_unless_it_is_to(String kind) throws IOException {
        Path file = folder.resolve("clean.csv");
        new SampleFile(kind, 50_000, 7, Shares.CLEAN).write(file);
        List<String> columns = kind.startsWith("mx")
                ? List.of("Referencia", "RFC*")
                : List.of("Referencia", "Número de identificación");
        for (String column : columns) {
            Map<String, Integer> seen = new HashMap<>();
            for (Row row : read(kind, file)) {
                String number = row.get(column).replaceAll("[ .-]", "").toUpperCase(java.util.Locale.ROOT);
                String kindOfNumber = kind.startsWith("co") ? row.get("Tipo de documento") : "";
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
        new SampleFile("mx-natural", 3_000, 1, Shares.CLEAN).from(100_000).write(registered);
        Expected expected = new SampleFile("mx-natural", 10_000, 2, Shares.BENCHMARK)
                .against(registered)
                .write(folder.resolve("file.csv"));
        assertEquals(
                10_000,
                expected.accepted()
                        + expected.duplicatesInFile()
                        + expected.duplicatesInRegister()
                        + expected.rejected());
        assertEquals(50, expected.duplicatesInFile(), 25);
        assertEquals(200, expected.duplicatesInRegister(), 50);
        assertEquals(150, expected.rejected(), 45);
        assertEquals(0, expected.warnings());
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
        Expected expected = new SampleFile(kind, rows, 2026, new Shares(0.03, 0, errors, 0.04)).write(file);
        assertArrayEquals(Files.readAllBytes(SHIPPED.resolve(name)), Files.readAllBytes(file));
        String row = "| `%s` | %d | %d | %d | %d | %d |"
                .formatted(
                        name,
                        expected.rows(),
                        expected.accepted(),
                        expected.duplicatesInFile(),
                        expected.rejected(),
                        expected.warnings());
        assertTrue(Files.readString(SHIPPED.resolve("README.md")).contains(row), row);
    }

    private static List<Row> read(String kind, Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file)) {
            List<String> headers = CsvText.read(in);
            assertEquals(SampleKind.named(kind).headers(), headers);
            for (List<String> cells = CsvText.read(in); !cells.isEmpty(); cells = CsvText.read(in)) {
                rows.add(Row.of(headers, cells));
            }
        }
        return rows;
    }
}
