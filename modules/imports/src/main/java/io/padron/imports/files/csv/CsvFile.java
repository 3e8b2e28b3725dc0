package io.padron.imports.files.csv;

import io.padron.imports.files.Headings;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.csv.Encodings.Candidate;
import io.padron.kernel.PlainText;
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
 * A text with separators, and what its beginning tells.
 *
 * @param skipped characters before the first record
 */
public record CsvFile(
        TextFile text,
        int skipped,
        char separator,
        @Nullable Header header) {

    private static final Logger LOG = Logger.getLogger(CsvFile.class.getName());
    private static final int LOOKED_AT = 1 << 16;
    /** What separates cells, the first of equals first. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** A header that only one encoding makes known outweighs letters that may be anything. */
    private static final int WEIGHT_OF_HEADER = 4;

    /** A line by which Excel is told the separator; Excel does not count it as a row, nor do we. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=([,;\\t|])\"?(?:\\r\\n|\\n|\\r)");

    public static CsvFile recognise(Path path, Headings headings, Limits limits)
            throws IOException, UnreadableFileException {
        CsvFile best = null;
        double most = 0;
        for (Candidate candidate : Encodings.of(path)) {
            String head = candidate.text().head(LOOKED_AT);
            if (PlainText.isBlank(head)) {
                throw UnreadableFileException.of("empty-file");
            }
            CsvFile file = recognise(candidate.text(), head, headings, limits);
            double plausible = candidate.plausibility() + WEIGHT_OF_HEADER * file.soundnessOfHeader();
            if (best == null || plausible > most) {
                best = file;
                most = plausible;
            }
        }
        if (best == null || isJunk(best.text.head(LOOKED_AT))) {
            throw UnreadableFileException.of("not-csv");
        }
        return best;
    }

    private static CsvFile recognise(TextFile text, String head, Headings headings, Limits limits) throws IOException {
        Matcher told = SEPARATOR_LINE.matcher(head);
        if (told.find()) {
            char separator = told.group(1).charAt(0);
            return new CsvFile(
                    text, told.end(), separator, header(head.substring(told.end()), separator, headings, limits));
        }
        return bySeparators(text, head, headings, limits);
    }

    /** How many of its headers are recognised, and how much their letters look like words: from -1 to 2. */
    private double soundnessOfHeader() {
        if (header == null) {
            return 0;
        }
        double known = (double) header.columns().size() / header.headers().size();
        return known + Letters.plausibility(String.join("\n", header.headers()));
    }

    /** The separator with which most headers are recognised; the first of these. */
    private static CsvFile bySeparators(TextFile text, String head, Headings headings, Limits limits)
            throws IOException {
        CsvFile best = new CsvFile(text, 0, mostCells(head, limits), null);
        for (char separator : SEPARATORS) {
            Header header = header(head, separator, headings, limits);
            if (header != null
                    && (best.header == null
                            || header.columns().size() > best.header.columns().size())) {
                best = new CsvFile(text, 0, separator, header);
            }
        }
        return best;
    }

    /** Where no header is recognised, a person will look at the columns: the separator that makes most of them. */
    private static char mostCells(String head, Limits limits) throws IOException {
        char best = SEPARATORS.get(0);
        int most = 0;
        for (char separator : SEPARATORS) {
            try (CsvRows rows = new CsvRows(new StringReader(head), separator, limits)) {
                int cells = rows.take(Headings.RECORDS_SEARCHED).stream()
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

    /** The beginning may end inside quotes; what was read before is enough to judge by. */
    private static @Nullable Header header(String head, char separator, Headings headings, Limits limits)
            throws IOException {
        List<RawRow> records = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(head), separator, limits)) {
            for (RawRow row = rows.next();
                    row != null && records.size() < Headings.RECORDS_SEARCHED;
                    row = rows.next()) {
                records.add(row);
            }
        } catch (UnreadableFileException e) {
            return headings.search(records);
        }
        return headings.search(records);
    }

    public RawRows rows(Limits limits) throws IOException {
        int columns = cellsOfHeader(limits);
        Reader reader = text.open();
        reader.skip(skipped);
        return new CsvRows(reader, separator, limits, columns);
    }

    /** The empty ones at its end too, for rows have them as well; 0 without a header. */
    private int cellsOfHeader(Limits limits) throws IOException {
        if (header == null) {
            return 0;
        }
        Reader reader = text.open();
        reader.skip(skipped);
        try (CsvRows rows = new CsvRows(reader, separator, limits)) {
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

    /** Whether control characters are more than slips: at least three, and one in twenty. */
    private static boolean isJunk(String head) {
        long controls = head.chars()
                .filter(c -> c < ' ' && "\t\n\r\f\u001A".indexOf(c) < 0)
                .count();
        return controls >= 3 && controls * 20 > head.length();
    }
}
