package io.padron.imports.files.staging;

import io.padron.imports.files.Headings;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.Layout;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.RecognisedFile;
import io.padron.imports.files.Staged;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.book.Book;
import io.padron.imports.files.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns a file as it came into a staged one: canonical, of one form whatever came in, readable from any row.
 *
 * <p>The original is read as a stream, in flat memory. What is wrong with its content is a {@link Staged.Unreadable};
 * {@link IOException} is for disks.
 */
public final class Staging {

    /** Data rows between two starts of a segment. */
    public static final int ROWS_PER_SEGMENT = 10_000;

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
        try {
            Headings headings = new Headings(layout);
            return new Staged.Recognised(
                    FileKind.of(original) == FileKind.WORKBOOK
                            ? workbook(original, headings, target)
                            : text(original, headings, target));
        } catch (UnreadableFileException e) {
            Files.deleteIfExists(target);
            return e.unreadable();
        }
    }

    private RecognisedFile text(Path original, Headings headings, Path target)
            throws IOException, UnreadableFileException {
        CsvFile file = CsvFile.recognise(original, headings, limits);
        Header header = headings.check(file.header(), limits);
        try (RawRows rows = file.rows(limits)) {
            Format format = new Format(file.text().charset().name(), Character.toString(file.separator()));
            return copy(rows, header, format, target);
        }
    }

    private RecognisedFile workbook(Path original, Headings headings, Path target)
            throws IOException, UnreadableFileException {
        try (Book book = Book.open(original, limits)) {
            Book.Found found = book.search(headings);
            Header header = headings.check(found.header(), limits);
            try (RawRows rows = book.rows(found.sheet())) {
                return copy(rows, header, new Format("XLSX", ""), target);
            }
        }
    }

    private RecognisedFile copy(RawRows rows, Header header, Format format, Path target)
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
                    staged.finish());
        }
    }

    private record Format(String encoding, String separator) {}
}
