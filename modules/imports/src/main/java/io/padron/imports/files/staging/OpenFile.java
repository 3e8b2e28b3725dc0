package io.padron.imports.files.staging;

import io.padron.imports.files.Headings;
import io.padron.imports.files.Headings.Header;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.ReadingWatch;
import io.padron.imports.files.RecognisedFile;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.book.Book;
import io.padron.imports.files.csv.CsvFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of any kind, and the header that was recognised in it.
 *
 * @param separator empty for a workbook
 * @param unread the sheets with data that are not read
 * @param oneColumn whether the whole table stands in column A and is split
 */
record OpenFile(
        String encoding,
        String separator,
        @Nullable Header header,
        Source<RawRows> source,
        Source<List<String>> unread,
        boolean oneColumn,
        Closeable whole)
        implements Closeable {

    /** Something that is read from the file when it is asked for. */
    interface Source<T> {
        T read() throws IOException, UnreadableFileException;
    }

    static OpenFile open(Path original, Headings headings, Limits limits, ReadingWatch watch)
            throws IOException, UnreadableFileException {
        OpenFile file = FileKind.of(original) == FileKind.WORKBOOK
                ? book(original, headings, limits, watch)
                : text(CsvFile.recognise(original, headings, limits), limits);
        try {
            return OneColumn.split(file, headings, limits);
        } catch (IOException | UnreadableFileException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private static OpenFile book(Path original, Headings headings, Limits limits, ReadingWatch watch)
            throws IOException, UnreadableFileException {
        Book book = Book.open(original, limits, watch);
        try {
            Book.Found found = book.search(headings);
            String sheet = found.sheet();
            return new OpenFile(
                    RecognisedFile.WORKBOOK,
                    "",
                    found.header(),
                    () -> book.rows(sheet),
                    () -> book.unreadBeside(sheet),
                    false,
                    book);
        } catch (IOException | UnreadableFileException | RuntimeException unreadable) {
            book.close();
            throw unreadable;
        }
    }

    private static OpenFile text(CsvFile file, Limits limits) {
        return new OpenFile(
                file.text().charset().name(),
                Character.toString(file.separator()),
                file.header(),
                () -> file.rows(limits),
                List::of,
                false,
                () -> {});
    }

    RawRows rows() throws IOException, UnreadableFileException {
        return source.read();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
