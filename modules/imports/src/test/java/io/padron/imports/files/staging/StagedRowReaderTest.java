package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.padron.imports.files.Cell;
import io.padron.imports.files.FormulaGuard;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.Segment;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.StagingLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedRowReaderTest {

    private static final String LETTERS = "abcABC0123 ñÑáé€,;\t|\"'=+-@\n\r.";
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @Test
    void every_segment_can_be_read_by_itself() throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 25; i++) {
            text.append("ñ").append(i).append(i % 3 == 0 ? ",\"a\nb\"" : ",c").append("\n\n");
        }
        RecognizedFile file =
                staging.within(new StagingLimits(10, 100, 10, 20, 1, 1)).stageRecognized(text.toString());
        assertEquals(25, file.rows());
        List<String> whole = staging.lines();
        for (Segment segment : file.segments()) {
            List<String> lines = new ArrayList<>();
            try (StagedRowReader rows = StagedRowReader.open(staging.target(), segment.offset(), segment.rows())) {
                rows.forEachRemaining(row -> lines.add(StagingFixture.line(row)));
            }
            assertEquals(
                    whole.subList(segment.firstIndex(), segment.firstIndex() + segment.rows()),
                    lines,
                    "segment " + segment.number());
        }
        assertEquals(
                List.of(0, 10, 20),
                file.segments().stream().map(Segment::firstIndex).toList());
        assertEquals(
                List.of(10, 10, 5), file.segments().stream().map(Segment::rows).toList());
    }

    @Test
    void reading_resumes_exactly_behind_any_row() throws IOException {
        staging.stageRecognized(HEADER + "\nA,Ana,,,,\nB,\"Be\n\"\"to\"\"\",,,,ñ\nC,Carla,,,,\n");
        List<StagedRow> whole = staging.rows();
        for (int i = 0; i + 1 < whole.size(); i++) {
            try (StagedRowReader rows =
                    StagedRowReader.open(staging.target(), whole.get(i).nextOffset(), 1)) {
                assertEquals(whole.get(i + 1), rows.next());
                assertFalse(rows.hasNext());
            }
        }
    }

    /** Random records, written in random dialects, are read back unchanged. */
    @Test
    void whatever_a_row_held_is_read_back() {
        Random random = new Random(20260501);
        for (int i = 0; i < 100; i++) {
            char separator = ",;\t|".charAt(random.nextInt(4));
            String lineBreak = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            List<List<String>> records = randomRecords(random);
            StringBuilder text = new StringBuilder(HEADER.replace(',', separator)).append(lineBreak);
            for (List<String> record : records) {
                text.append(written(record, separator, random)).append(lineBreak);
            }
            RecognizedFile file = staging.stageRecognized(text.toString(), charset);
            assertEquals(charset.name(), file.encoding());
            assertEquals(
                    records,
                    staging.rows().stream()
                            .map(row -> row.cells().stream().map(Cell::text).toList())
                            .toList());
        }
    }

    private static List<List<String>> randomRecords(Random random) {
        List<List<String>> records = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            List<String> record = new ArrayList<>();
            record.add("fila " + i);
            for (int j = 1; j < 6; j++) {
                StringBuilder cell = new StringBuilder();
                for (int k = random.nextInt(12); k > 0; k--) {
                    cell.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                record.add(cell.toString());
            }
            records.add(record);
        }
        return records;
    }

    private static String written(List<String> record, char separator, Random random) {
        StringBuilder line = new StringBuilder();
        for (String text : record) {
            String cell = FormulaGuard.guard(text);
            boolean quoted = cell.matches("(?s).*[\"\\n\\r" + (separator == '|' ? "\\|" : separator) + "].*")
                    || random.nextInt(4) == 0;
            line.append(line.isEmpty() ? "" : separator).append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return line.toString();
    }
}
