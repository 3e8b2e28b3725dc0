package io.padron.imports.files.staging;

import io.padron.imports.ColumnMap;
import io.padron.imports.files.Beginning;
import io.padron.imports.files.Cell;
import io.padron.imports.files.Headings;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.Layout;
import io.padron.imports.files.LeftOut;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.RecognisedFile;
import io.padron.imports.files.Staged;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.book.Book;
import io.padron.imports.files.csv.CsvFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a file as it came into a staged one: canonical, of one form whatever came in, readable from any row.
 *
 * <p>The original is read as a stream, in flat memory. What is wrong with its content is a {@link Staged.Unreadable};
 * {@link IOException} is for disks.
 */
public final class Staging {

    /** So many rows show what the columns hold. */
    private static final int ROWS_SHOWN = 12;

    private final Limits limits;

    private Staging(Limits limits) {
        this.limits = limits;
    }

    /** Stages within the {@linkplain Limits#USUAL usual limits}. */
    public static Staged stage(Path original, String fileName, Layout layout, Path target) throws IOException {
        return within(Limits.USUAL).write(original, fileName, layout, target);
    }

    public static Staging within(Limits limits) {
        return new Staging(limits);
    }

    /**
     * Reads the original and writes the target anew, whatever stood there; an unreadable file leaves no target.
     *
     * @param fileName as the person called it; what the file is, its content alone tells
     */
    public Staged write(Path original, String fileName, Layout layout, Path target) throws IOException {
        return write(original, new Headings(layout), null, target);
    }

    /** As {@link #stage}, where a person has said what the columns are. */
    public static Staged told(Path original, Layout layout, ColumnMap columns, Path target) throws IOException {
        return within(Limits.USUAL).write(original, new Headings(layout), columns, target);
    }

    /** How a file begins, whatever its headers say; without rows when nothing can be read. */
    public static Beginning beginning(Path original, Layout layout) throws IOException {
        return within(Limits.USUAL).begin(original, new Headings(layout));
    }

    private Staged write(Path original, Headings headings, @Nullable ColumnMap told, Path target) throws IOException {
        try (OpenFile file = open(original, headings)) {
            Header header = told == null ? file.header() : told(file, headings, told);
            Header sound = headings.check(header, limits);
            try (RawRows rows = file.rows()) {
                UnusedColumns unused = new UnusedColumns(sound, told != null);
                return new Staged.Recognised(copy(rows, sound, file.format(), unused, target));
            }
        } catch (UnreadableFileException e) {
            Files.deleteIfExists(target);
            return e.unreadable();
        }
    }

    private Beginning begin(Path original, Headings headings) throws IOException {
        try (OpenFile file = open(original, headings);
                RawRows rows = file.rows()) {
            List<RawRow> first = rows.take(Headings.RECORDS_SEARCHED).stream()
                    .filter(row -> row.width() > 0)
                    .toList();
            Header header = file.header();
            int headerRow = header != null ? header.row() : widest(first);
            return new Beginning(
                    first.stream().limit(ROWS_SHOWN).map(Staging::shown).toList(),
                    headerRow,
                    header == null ? Map.of() : header.columns());
        } catch (UnreadableFileException nothingToShow) {
            return new Beginning(List.of(), 0, Map.of());
        }
    }

    /** Titles above a header are narrower than the header. */
    private static int widest(List<RawRow> rows) {
        return rows.stream()
                .limit(ROWS_SHOWN)
                .max(Comparator.comparingInt(RawRow::width).thenComparing(RawRow::row, Comparator.reverseOrder()))
                .map(RawRow::row)
                .orElse(0);
    }

    private static Beginning.Row shown(RawRow row) {
        return new Beginning.Row(
                row.row(),
                row.cells().subList(0, row.width()).stream().map(Cell::text).toList());
    }

    private static @Nullable Header told(OpenFile file, Headings headings, ColumnMap told)
            throws IOException, UnreadableFileException {
        try (RawRows rows = file.rows()) {
            for (RawRow row = rows.next(); row != null && row.row() <= told.headerRow(); row = rows.next()) {
                if (row.row() == told.headerRow()) {
                    return headings.told(row, told.fields());
                }
            }
            return null;
        }
    }

    private OpenFile open(Path original, Headings headings) throws IOException, UnreadableFileException {
        if (FileKind.of(original) == FileKind.WORKBOOK) {
            Book book = Book.open(original, limits);
            try {
                Book.Found found = book.search(headings);
                return new OpenFile(new Format("XLSX", ""), found.header(), () -> book.rows(found.sheet()), book);
            } catch (IOException | UnreadableFileException | RuntimeException unreadable) {
                book.close();
                throw unreadable;
            }
        }
        CsvFile file = CsvFile.recognise(original, headings, limits);
        Format format = new Format(file.text().charset().name(), Character.toString(file.separator()));
        return new OpenFile(format, file.header(), () -> file.rows(limits), () -> {});
    }

    /** A file of either kind, and the header that was recognised in it. */
    private record OpenFile(Format format, @Nullable Header header, Opening opening, Closeable whole)
            implements Closeable {

        RawRows rows() throws IOException, UnreadableFileException {
            return opening.rows();
        }

        @Override
        public void close() throws IOException {
            whole.close();
        }
    }

    private interface Opening {
        RawRows rows() throws IOException, UnreadableFileException;
    }

    private RecognisedFile copy(RawRows rows, Header header, Format format, UnusedColumns unused, Path target)
            throws IOException, UnreadableFileException {
        int headers = header.headers().size();
        try (StagedFile staged = new StagedFile(target, limits.rowsPerSegment())) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                int width = row.width();
                if (row.row() > header.row() && width > 0) {
                    if (staged.rows() == limits.rows()) {
                        throw UnreadableFileException.of("too-many-rows", limits.rows());
                    }
                    staged.write(row, Math.max(headers, width));
                    unused.count(row);
                }
            }
            return new RecognisedFile(
                    format.encoding(),
                    format.separator(),
                    header.row(),
                    header.headers(),
                    header.columns(),
                    header.unknown(),
                    staged.rows(),
                    LeftOut.columns(unused.list()),
                    staged.finish());
        }
    }

    private record Format(String encoding, String separator) {}
}
