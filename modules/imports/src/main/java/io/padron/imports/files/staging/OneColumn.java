package io.padron.imports.files.staging;

import io.padron.imports.files.Headings;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.csv.CsvFile;
import io.padron.imports.files.csv.SplitRows;
import java.io.IOException;
import java.util.List;

/** Finds files whose whole table stands in column A, each row in one cell with its separators, and splits them. */
final class OneColumn {

    private OneColumn() {}

    /** The file as it is, unless splitting its only column makes more of a header than it has. */
    static OpenFile split(OpenFile file, Headings headings, Limits limits) throws IOException, UnreadableFileException {
        Header found = file.header();
        List<RawRow> first;
        try (RawRows rows = file.rows()) {
            first = rows.take(Headings.RECORDS_SEARCHED);
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
                            .allMatch(row -> separators(row, file.separator())
                                    >= found.headers().size() - 1);
            return whole ? split(file, found, file.separator().charAt(0), limits) : file;
        }
        OpenFile best = file;
        int most = found == null ? 1 : found.columns().size();
        for (char separator : CsvFile.SEPARATORS) {
            Header header = headings.search(SplitRows.splitAll(first, separator, limits));
            if (header != null && header.columns().size() > most) {
                most = header.columns().size();
                best = split(file, header, separator, limits);
            }
        }
        return best;
    }

    private static long separators(RawRow row, String separator) {
        char sign = separator.charAt(0);
        return row.cells().get(0).text().chars().filter(one -> one == sign).count();
    }

    private static OpenFile split(OpenFile file, Header header, char separator, Limits limits) {
        return new OpenFile(
                file.encoding(),
                file.separator().isEmpty() ? "" : Character.toString(separator),
                header,
                () -> new SplitRows(file.rows(), separator, limits),
                file.unread(),
                true,
                file.whole());
    }
}
