package io.padron.imports.files.staging;

import io.padron.imports.files.HeaderRecognizer;
import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.csv.CsvFile;
import io.padron.imports.files.csv.SplitRows;
import java.io.IOException;
import java.util.List;

/** Detects files whose whole table is in column A, each row in one cell with its separators, and splits them. */
final class SingleColumnSplitter {

    private SingleColumnSplitter() {}

    /** Splits the file when that recognises more headers in its only column; otherwise returns it unchanged. */
    static OpenFile split(OpenFile file, HeaderRecognizer headerRecognizer, StagingLimits stagingLimits)
            throws IOException, UnreadableFileException {
        Header found = file.header();
        List<RawRow> first;
        try (RawRows rows = file.openRows()) {
            first = rows.readUpTo(HeaderRecognizer.MAX_HEADER_ROWS);
        } catch (UnreadableFileException laterRows) {
            return file;
        }
        List<RawRow> below = first.stream()
                .filter(row -> row.width() > 0 && (found == null || row.row() > found.row()))
                .toList();
        if (below.isEmpty() || below.stream().anyMatch(row -> row.width() > 1)) {
            return file;
        }
        if (found != null && found.headers().size() > 1) {
            boolean whole = !file.separator().isEmpty()
                    && below.stream()
                            .allMatch(row -> countSeparators(row, file.separator())
                                    >= found.headers().size() - 1);
            return whole ? split(file, found, file.separator().charAt(0), stagingLimits) : file;
        }
        OpenFile best = file;
        int most = found == null ? 1 : found.columns().size();
        for (char separator : CsvFile.SEPARATORS) {
            Header header = headerRecognizer.findHeader(SplitRows.splitRows(first, separator, stagingLimits));
            if (header != null && header.columns().size() > most) {
                most = header.columns().size();
                best = split(file, header, separator, stagingLimits);
            }
        }
        return best;
    }

    private static long countSeparators(RawRow row, String separator) {
        char sign = separator.charAt(0);
        return row.cells().get(0).text().chars().filter(one -> one == sign).count();
    }

    private static OpenFile split(OpenFile file, Header header, char separator, StagingLimits stagingLimits) {
        return new OpenFile(
                file.encoding(),
                file.separator().isEmpty() ? "" : Character.toString(separator),
                header,
                () -> new SplitRows(file.openRows(), separator, stagingLimits),
                file.unreadSheets(),
                true,
                file.resource());
    }
}
