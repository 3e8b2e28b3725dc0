package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.XlsxFixture.parts;
import static io.padron.imports.files.staging.XlsxFixture.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.StagingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small workbooks that would block a reader for minutes or fill the heap. */
class HostileXlsxTest {

    private static final String STYLES = "xl/styles.xml";

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @Test
    void an_element_with_endless_attributes_is_refused() {
        Map<String, String> parts = rows("<c r=\"A2\" " + many(400_000, i -> "a" + i + "=\"\" ") + "/>");
        assertRefusedSoon("unreadable-xlsx", parts);
    }

    @Test
    void endless_names_are_refused() {
        assertRefusedSoon("unreadable-xlsx", rows(many(20_000, i -> "<e" + i + "/>")));
        assertRefusedSoon("unreadable-xlsx", rows(many(20_000, i -> "<c a" + i + "=\"\"/>")));
        assertRefusedSoon("unreadable-xlsx", rows(many(20_000, i -> "<c xmlns:p" + i + "=\"u\"/>")));
        assertRefusedSoon("unreadable-xlsx", rows(many(20_000, i -> "<?p" + i + "?>")));
    }

    @Test
    void endless_depth_is_refused() {
        assertRefusedSoon("unreadable-xlsx", rows(many(100_000, i -> "<c>")));
    }

    @Test
    void endless_formats_and_styles_are_refused_and_each_format_is_parsed_once() {
        String code = "[".repeat(5_000);
        Map<String, String> parts = rows("<c r=\"A2\" s=\"1\"><v>1</v></c>");
        String formats = many(2_000, i -> "<numFmt numFmtId=\"" + (200 + i) + "\" formatCode=\"" + code + "\"/>");
        parts.put(STYLES, styles(formats, many(2_000_000, i -> "<xf numFmtId=\"" + (200 + i % 2_000) + "\"/>")));
        assertRefusedSoon("xlsx-too-large", parts);
        parts.put(STYLES, styles(formats, many(60_000, i -> "<xf numFmtId=\"" + (200 + i % 2_000) + "\"/>")));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> staging.stageRecognized(parts(parts)));
        parts.put(STYLES, styles(many(6_000, i -> "<numFmt numFmtId=\"" + i + "\" formatCode=\"0\"/>"), ""));
        assertRefusedSoon("xlsx-too-large", parts);
    }

    private static String styles(String formats, String xfs) {
        return "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + xfs + "</cellXfs></styleSheet>";
    }

    @Test
    void reading_ends_when_its_run_is_stopped() throws IOException {
        Path file = Files.write(folder.resolve("libro.xlsx"), parts(longSheet()));
        AtomicInteger asked = new AtomicInteger();
        StagingResult stagingResult = Staging.within(StagingLimits.DEFAULT)
                .stopWhen(() -> asked.incrementAndGet() > 100)
                .stageFile(file, "libro.xlsx", StagingFixture.LAYOUT, staging.target());
        assertEquals(new StagingResult.Stopped(), stagingResult);
        assertTrue(asked.get() < 1_000, asked + " questions after the stop");
        assertFalse(Files.exists(staging.target()));
    }

    @Test
    void reading_a_text_ends_too() throws IOException {
        Path file = Files.writeString(
                folder.resolve("texto.csv"), StagingFixture.HEADER + "\n" + "A,Ana,,,,\n".repeat(10_000));
        AtomicInteger asked = new AtomicInteger();
        StagingResult stagingResult = Staging.within(StagingLimits.DEFAULT)
                .stopWhen(() -> asked.incrementAndGet() > 100)
                .stageFile(file, "texto.csv", StagingFixture.LAYOUT, staging.target());
        assertEquals(new StagingResult.Stopped(), stagingResult);
        assertFalse(Files.exists(staging.target()));
    }

    @Test
    void reading_has_a_deadline() throws IOException {
        Path file = Files.write(folder.resolve("libro.xlsx"), parts(longSheet()));
        StagingResult stagingResult = Staging.within(StagingLimits.DEFAULT)
                .within(Duration.ZERO)
                .stageFile(file, "libro.xlsx", StagingFixture.LAYOUT, staging.target());
        assertTrue(stagingResult instanceof StagingResult.Unreadable unreadable
                && unreadable.code().equals("reading-deadline"));
    }

    /** A sheet with one row that inflates to megabytes. */
    private static Map<String, String> longSheet() {
        return rows("<c r=\"A2\"><v>1</v></c>".repeat(200_000));
    }

    private static String many(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    private void assertRefusedSoon(String code, Map<String, String> parts) {
        byte[] book = parts(parts);
        String refusal = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> staging.stageRefused(book));
        assertTrue(refusal.startsWith(code + ": "), refusal);
    }
}
