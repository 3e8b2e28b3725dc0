package io.padron.imports.files.csv;

import io.padron.imports.files.HeaderRecognizer;
import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.csv.EncodingDetector.EncodingCandidate;
import io.padron.kernel.text.PlainText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with separators, and the properties found in its first characters.
 *
 * @param skippedChars characters before the first record
 */
public record CsvFile(
        TextFile text,
        int skippedChars,
        char separator,
        @Nullable Header header) {

    private static final Logger LOG = Logger.getLogger(CsvFile.class.getName());
    private static final int LOOKED_AT = 1 << 16;
    /** The possible separators; of equally good ones the first is used. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** A header that is recognised in one encoding only outweighs the plausibility of letters. */
    private static final int WEIGHT_OF_HEADER = 4;

    /** A line that names the separator for Excel; neither Excel nor Padrón counts it as a row. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=([,;\\t|])\"?(?:\\r\\n|\\n|\\r)");

    public static CsvFile recognize(Path path, HeaderRecognizer headerRecognizer, StagingLimits stagingLimits)
            throws IOException, UnreadableFileException {
        CsvFile best = null;
        double most = 0;
        for (EncodingCandidate encodingCandidate : EncodingDetector.detectCandidates(path)) {
            String head = encodingCandidate.text().readHead(LOOKED_AT);
            if (PlainText.isBlank(head)) {
                throw UnreadableFileException.of("empty-file");
            }
            CsvFile file = recognize(encodingCandidate.text(), head, headerRecognizer, stagingLimits);
            double plausible = encodingCandidate.plausibility() + WEIGHT_OF_HEADER * file.scoreHeader();
            if (best == null || plausible > most) {
                best = file;
                most = plausible;
            }
        }
        if (best == null || isBinary(best.text.readHead(LOOKED_AT))) {
            throw UnreadableFileException.of("not-csv");
        }
        return best;
    }

    private static CsvFile recognize(
            TextFile text, String head, HeaderRecognizer headerRecognizer, StagingLimits stagingLimits)
            throws IOException {
        Matcher separatorLine = SEPARATOR_LINE.matcher(head);
        if (separatorLine.find()) {
            char separator = separatorLine.group(1).charAt(0);
            return new CsvFile(
                    text,
                    separatorLine.end(),
                    separator,
                    header(head.substring(separatorLine.end()), separator, headerRecognizer, stagingLimits));
        }
        return recognizeBySeparator(text, head, headerRecognizer, stagingLimits);
    }

    /** Scores the share of recognised headers and the plausibility of their letters: from -1 to 2. */
    private double scoreHeader() {
        if (header == null) {
            return 0;
        }
        double known = (double) header.columns().size() / header.headers().size();
        return known + TextPlausibility.scoreText(String.join("\n", header.headers()));
    }

    /** Uses the separator with which most headers are recognised. */
    private static CsvFile recognizeBySeparator(
            TextFile text, String head, HeaderRecognizer headerRecognizer, StagingLimits stagingLimits)
            throws IOException {
        CsvFile best = new CsvFile(text, 0, findSeparatorWithMostCells(head, stagingLimits), null);
        for (char separator : SEPARATORS) {
            Header header = header(head, separator, headerRecognizer, stagingLimits);
            if (header != null
                    && (best.header == null
                            || header.columns().size() > best.header.columns().size())) {
                best = new CsvFile(text, 0, separator, header);
            }
        }
        return best;
    }

    /** Uses the separator that makes the most columns. Without a recognised header, the user maps the columns. */
    private static char findSeparatorWithMostCells(String head, StagingLimits stagingLimits) throws IOException {
        char best = SEPARATORS.get(0);
        int most = 0;
        for (char separator : SEPARATORS) {
            try (CsvRows rows = new CsvRows(new StringReader(head), separator, stagingLimits)) {
                int cells = rows.readUpTo(HeaderRecognizer.MAX_HEADER_ROWS).stream()
                        .mapToInt(RawRow::width)
                        .max()
                        .orElse(0);
                if (cells > most) {
                    most = cells;
                    best = separator;
                }
            } catch (UnreadableFileException openQuote) {
                LOG.fine("Quotes are left open with the separator " + separator);
            }
        }
        return best;
    }

    /** Finds the header in the first rows. The text may end inside quotes; the rows before that are enough. */
    private static @Nullable Header header(
            String head, char separator, HeaderRecognizer headerRecognizer, StagingLimits stagingLimits)
            throws IOException {
        List<RawRow> records = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(head), separator, stagingLimits)) {
            for (RawRow row = rows.next();
                    row != null && records.size() < HeaderRecognizer.MAX_HEADER_ROWS;
                    row = rows.next()) {
                records.add(row);
            }
        } catch (UnreadableFileException e) {
            return headerRecognizer.findHeader(records);
        }
        return headerRecognizer.findHeader(records);
    }

    public RawRows openRows(StagingLimits stagingLimits) throws IOException {
        int columns = countHeaderCells(stagingLimits);
        Reader reader = text.openReader();
        reader.skip(skippedChars);
        return new CsvRows(reader, separator, stagingLimits, columns);
    }

    /** Counts the header's cells, including empty ones at the end, for rows have them as well; 0 without a header. */
    private int countHeaderCells(StagingLimits stagingLimits) throws IOException {
        if (header == null) {
            return 0;
        }
        Reader reader = text.openReader();
        reader.skip(skippedChars);
        try (CsvRows rows = new CsvRows(reader, separator, stagingLimits)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (row.row() == header.row()) {
                    return row.cells().size();
                }
            }
        } catch (UnreadableFileException openQuote) {
            LOG.fine("Quotes are left open above the header");
        }
        return 0;
    }

    /** Whether the text has too many control characters: at least three, and one in twenty. */
    private static boolean isBinary(String head) {
        long controls = head.chars()
                .filter(c -> c < ' ' && "\t\n\r\f\u001A".indexOf(c) < 0)
                .count();
        return controls >= 3 && controls * 20 > head.length();
    }
}
