package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient.RunJson;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unusual files sent to the real server: each gets its correct outcome or one clear sentence. */
@Tag("own-server")
class OddFilesIT {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS = 3;

    @TempDir
    static Path folder;

    private static RunningPadron padron;
    private static ImportClient client;
    private static int used;

    @BeforeAll
    static void start() {
        padron = RunningPadron.setUpIn(folder.resolve("home"))
                .withSetting("PADRON_API_TOKEN", ImportClient.TOKEN)
                .start();
        client = new ImportClient(padron);
        client.activateSpei();
    }

    @AfterAll
    static void stop() {
        if (padron != null) {
            padron.close();
        }
    }

    @Test
    void windows_1252_with_semicolons_is_loaded() throws IOException {
        assertLoaded(createCsv().replace(",", ";").getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void utf_16_is_loaded_with_a_mark_and_without() throws IOException {
        assertLoaded(("\uFEFF" + createCsv()).getBytes(StandardCharsets.UTF_16LE));
        assertLoaded(createCsv().getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void utf_8_is_loaded_with_a_mark_and_without() throws IOException {
        assertLoaded(("\uFEFF" + createCsv()).getBytes(StandardCharsets.UTF_8));
        assertLoaded(createCsv().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_header_in_another_order_and_case_below_a_title_is_loaded() throws IOException {
        List<List<String>> cells = Arrays.stream(createCsv().split("\r\n"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        StringBuilder text = new StringBuilder("Clientes de enero\n\n");
        for (List<String> line : cells) {
            List<String> turned = new java.util.ArrayList<>(line);
            java.util.Collections.reverse(turned);
            text.append(String.join("\t", turned)).append('\n');
        }
        String header = text.substring(19, text.indexOf("\n", 19));
        assertLoaded(text.toString()
                .replace(header, header.toUpperCase(java.util.Locale.ROOT).replace("É", "E"))
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_line_break_inside_quotes_is_part_of_its_cell() throws IOException {
        String[] lines = createCsv().split("\r\n");
        String[] cells = lines[1].split(",", -1);
        cells[0] = "\"A\nB-" + used + "\"";
        lines[1] = String.join(",", cells);
        RunJson runJson =
                uploadAndAwaitEnd(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), CSV, "salto.csv");
        assertEquals(ROWS, runJson.count("rows"), runJson.json());
        assertTrue(outcomeRows(runJson).containsAll(List.of("2", "3", "4")), runJson.json());
    }

    @Test
    void a_header_alone_is_a_run_with_nothing_to_load() throws IOException {
        RunJson runJson =
                uploadAndAwaitEnd(createCsv().split("\r\n")[0].getBytes(StandardCharsets.UTF_8), CSV, "vacio.csv");
        assertEquals("COMPLETED", runJson.state(), runJson.json());
        assertEquals(0, runJson.count("rows"));
    }

    @Test
    void a_file_with_nothing_in_it_is_said_to_be_empty() {
        assertFailed("empty-file", "El archivo está vacío", uploadAndAwaitEnd(new byte[0], CSV, "nada.csv"));
        assertFailed("empty-file", "El archivo está vacío", uploadAndAwaitEnd(new byte[0], XLSX, "nada.xlsx"));
        assertFailed(
                "empty-file",
                "El archivo está vacío",
                uploadAndAwaitEnd("\r\n\r\n".getBytes(StandardCharsets.UTF_8), CSV, "b.csv"));
    }

    @Test
    void a_file_without_the_needed_columns_hears_which() {
        byte[] content = "Primer nombre,Saldo\nAna,1\n".getBytes(StandardCharsets.UTF_8);
        RunJson runJson = uploadAndAwaitEnd(content, CSV, "otra.csv");
        assertFailed("missing-columns", "Faltan las columnas", runJson);
        assertTrue(runJson.errorMessage().contains("«RFC»"), runJson.json());
    }

    @Test
    void a_truncated_or_fake_workbook_is_said_to_be_damaged() {
        byte[] template = client.downloadTemplate("MX/NATURAL.xlsx");
        assertFailed(
                "unreadable-xlsx",
                "El libro de Excel está dañado o incompleto",
                uploadAndAwaitEnd(Arrays.copyOf(template, template.length / 2), XLSX, "cortado.xlsx"));
    }

    @Test
    void the_empty_templates_are_recognised() {
        assertEquals(
                "COMPLETED",
                uploadAndAwaitEnd(client.downloadTemplate("MX/NATURAL.xlsx"), XLSX, "formato.xlsx")
                        .state());
        assertEquals(
                "COMPLETED",
                uploadAndAwaitEnd(client.downloadTemplate("MX/NATURAL.csv"), CSV, "formato.csv")
                        .state());
    }

    /** Accepted rows that no other test loads. */
    private static String createCsv() throws IOException {
        used += ROWS;
        Path file = folder.resolve("clean.csv");
        new SampleFileGenerator("mx-natural", ROWS, 5, Shares.CLEAN)
                .startingAt(used)
                .writeRows(file);
        return Files.readString(file).substring(1);
    }

    private static void assertLoaded(byte[] content) {
        RunJson runJson = uploadAndAwaitEnd(content, CSV, "clientes.csv");
        assertEquals("COMPLETED", runJson.state(), runJson.json());
        assertEquals(ROWS, runJson.count("loaded"), () -> runJson.json() + client.downloadOutcomes(runJson.id()));
        assertEquals(0, runJson.count("warnings"), () -> client.downloadOutcomes(runJson.id()));
    }

    private static void assertFailed(String code, String start, RunJson runJson) {
        assertEquals("FAILED", runJson.state(), runJson.json());
        assertEquals(code, runJson.errorCode());
        assertTrue(runJson.errorMessage().startsWith(start), runJson.json());
    }

    private static List<String> outcomeRows(RunJson runJson) {
        return OutcomeReportReader.comparableLines(client.downloadOutcomes(runJson.id())).stream()
                .map(line -> line.substring(0, line.indexOf('|')))
                .collect(Collectors.toList());
    }

    private static RunJson uploadAndAwaitEnd(byte[] content, String mediaType, String name) {
        return client.awaitEnd(
                ImportClient.readAcceptedId(client.uploadFile(BodyPublishers.ofByteArray(content), mediaType, name)));
    }
}
