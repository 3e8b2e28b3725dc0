package io.padron.imports.files.staging;

import io.padron.imports.files.HeaderRecognizer;
import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.ReadDeadline;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.UnreadableFileException;
import io.padron.imports.files.csv.CsvFile;
import io.padron.imports.files.xlsx.XlsxFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of any type with its recognised header.
 *
 * @param separator empty for a workbook
 * @param unreadSheets the sheets with data that are not read
 * @param singleColumn whether the whole table is in column A and is split
 */
record OpenFile(
        String encoding,
        String separator,
        @Nullable Header header,
        Source<RawRows> rowSource,
        Source<List<String>> unreadSheets,
        boolean singleColumn,
        Closeable resource)
        implements Closeable {

    /** Reads a part of the file on demand. */
    interface Source<T> {
        T read() throws IOException, UnreadableFileException;
    }

    static OpenFile open(
            Path original, HeaderRecognizer headerRecognizer, StagingLimits stagingLimits, ReadDeadline deadline)
            throws IOException, UnreadableFileException {
        OpenFile file = FileType.detect(original) == FileType.WORKBOOK
                ? openWorkbook(original, headerRecognizer, stagingLimits, deadline)
                : openText(CsvFile.recognize(original, headerRecognizer, stagingLimits), stagingLimits);
        try {
            return SingleColumnSplitter.split(file, headerRecognizer, stagingLimits);
        } catch (IOException | UnreadableFileException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private static OpenFile openWorkbook(
            Path original, HeaderRecognizer headerRecognizer, StagingLimits stagingLimits, ReadDeadline deadline)
            throws IOException, UnreadableFileException {
        XlsxFile xlsxFile = XlsxFile.open(original, stagingLimits, deadline);
        try {
            XlsxFile.DataSheet dataSheet = xlsxFile.findDataSheet(headerRecognizer);
            String sheet = dataSheet.sheet();
            return new OpenFile(
                    RecognizedFile.WORKBOOK,
                    "",
                    dataSheet.header(),
                    () -> xlsxFile.openRows(sheet),
                    () -> xlsxFile.findUnreadSheets(sheet),
                    false,
                    xlsxFile);
        } catch (IOException | UnreadableFileException | RuntimeException unreadable) {
            xlsxFile.close();
            throw unreadable;
        }
    }

    private static OpenFile openText(CsvFile file, StagingLimits stagingLimits) {
        return new OpenFile(
                file.text().charset().name(),
                Character.toString(file.separator()),
                file.header(),
                () -> file.openRows(stagingLimits),
                List::of,
                false,
                () -> {});
    }

    RawRows openRows() throws IOException, UnreadableFileException {
        return rowSource.read();
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
