package io.padron.imports.files.staging;

import io.padron.imports.ColumnMapping;
import io.padron.imports.files.Cell;
import io.padron.imports.files.FilePreview;
import io.padron.imports.files.HeaderRecognizer;
import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.Layout;
import io.padron.imports.files.RawRows;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.imports.files.ReadDeadline;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.SkippedData;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.StagingResult;
import io.padron.imports.files.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Converts an uploaded file to a staged file: one canonical form for every format, readable from any row.
 *
 * <p>The original is read as a stream, in constant memory. Invalid content is reported as {@link
 * StagingResult.Unreadable}; an {@link IOException} reports a disk error.
 */
public final class Staging {

    /** The preview shows this many rows below the last possible header, as examples of the columns' values. */
    private static final int ROWS_BELOW = 12;

    /**
     * The time limit of reading, to which some time for each megabyte is added. Both are about ten times the usual
     * time.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PATIENCE_PER_MEGABYTE = Duration.ofSeconds(2);

    private final StagingLimits stagingLimits;
    private final Duration patience;
    private final BooleanSupplier stop;

    private Staging(StagingLimits stagingLimits, Duration patience, BooleanSupplier stop) {
        this.stagingLimits = stagingLimits;
        this.patience = patience;
        this.stop = stop;
    }

    /** Stages within the {@linkplain StagingLimits#DEFAULT usual limits}. */
    public static StagingResult stage(Path original, String fileName, Layout layout, Path target) throws IOException {
        return within(StagingLimits.DEFAULT).stageFile(original, fileName, layout, target);
    }

    public static Staging within(StagingLimits stagingLimits) {
        return new Staging(stagingLimits, PATIENCE, () -> false);
    }

    /** The same, but ends with {@link StagingResult.Stopped} once the supplier returns true. */
    public Staging stopWhen(BooleanSupplier stopped) {
        return new Staging(stagingLimits, patience, stopped);
    }

    /** The same with another time limit for a small file. */
    Staging within(Duration other) {
        return new Staging(stagingLimits, other, stop);
    }

    private ReadDeadline startDeadline(Path original) throws IOException {
        long megabytes = Files.size(original) >> 20;
        return ReadDeadline.start(patience.plus(PATIENCE_PER_MEGABYTE.multipliedBy(megabytes)), stop);
    }

    /**
     * Reads the original and replaces the target; an unreadable file leaves no target.
     *
     * @param fileName the user's file name; the type is detected by the content only
     */
    public StagingResult stageFile(Path original, String fileName, Layout layout, Path target) throws IOException {
        return stageFile(original, new HeaderRecognizer(layout), null, target);
    }

    /** As {@link #stage}, with the user's column mapping. */
    public static StagingResult stageMapped(Path original, Layout layout, ColumnMapping columns, Path target)
            throws IOException {
        return within(StagingLimits.DEFAULT).stageFileMapped(original, layout, columns, target);
    }

    /** As {@link #stageFile}, with the user's column mapping. */
    public StagingResult stageFileMapped(Path original, Layout layout, ColumnMapping columns, Path target)
            throws IOException {
        return stageFile(original, new HeaderRecognizer(layout), columns, target);
    }

    /** Reads the first rows of a file, whatever its headers are; empty when it cannot be read. */
    public static FilePreview readPreview(Path original, Layout layout) throws IOException {
        return within(StagingLimits.DEFAULT).createPreview(original, new HeaderRecognizer(layout));
    }

    private StagingResult stageFile(
            Path original, HeaderRecognizer headerRecognizer, @Nullable ColumnMapping mapping, Path target)
            throws IOException {
        ReadDeadline deadline = startDeadline(original);
        try (OpenFile file = OpenFile.open(original, headerRecognizer, stagingLimits, deadline)) {
            Header header = mapping == null ? file.header() : stageMapped(file, headerRecognizer, mapping);
            if (header == null && isBlankAtStart(file)) {
                throw UnreadableFileException.of("blank-beginning", HeaderRecognizer.MAX_HEADER_ROWS);
            }
            Header validHeader = headerRecognizer.requireValid(header, stagingLimits);
            SkippedDataCounters skippedDataCounters = new SkippedDataCounters(
                    new UnusedColumnCounter(validHeader, mapping != null),
                    new HiddenDataCounter(validHeader),
                    new PlaceholderCounter(validHeader, headerRecognizer.requiredFields()));
            return new StagingResult.Recognized(
                    copyRows(file, validHeader, skippedDataCounters, new StagingTarget(target, deadline)));
        } catch (UnreadableFileException e) {
            Files.deleteIfExists(target);
            return deadline.isStopped() ? new StagingResult.Stopped() : e.toResult();
        }
    }

    /** Whether all rows that may be the header are blank. Then the user cannot map the columns either. */
    private static boolean isBlankAtStart(OpenFile file) throws IOException, UnreadableFileException {
        try (RawRows rows = file.openRows()) {
            return rows.readUpTo(HeaderRecognizer.MAX_HEADER_ROWS).stream().allMatch(row -> row.width() == 0);
        }
    }

    private FilePreview createPreview(Path original, HeaderRecognizer headerRecognizer) throws IOException {
        try (OpenFile file = OpenFile.open(original, headerRecognizer, stagingLimits, startDeadline(original));
                RawRows rows = file.openRows()) {
            List<RawRow> first = rows.readUpTo(HeaderRecognizer.MAX_HEADER_ROWS + ROWS_BELOW).stream()
                    .filter(row -> row.width() > 0)
                    .toList();
            Header header = file.header();
            int headerRow = header != null ? header.row() : findWidestRow(first);
            return new FilePreview(
                    first.stream().map(Staging::toPreviewRow).toList(),
                    headerRow,
                    header == null ? Map.of() : header.columns());
        } catch (UnreadableFileException nothingToShow) {
            return new FilePreview(List.of(), 0, Map.of());
        }
    }

    /** Finds the widest possible header row: titles above a header are narrower than the header. */
    private static int findWidestRow(List<RawRow> rows) {
        return rows.stream()
                .filter(row -> row.row() <= HeaderRecognizer.MAX_HEADER_ROWS)
                .max(Comparator.comparingInt(RawRow::width).thenComparing(RawRow::row, Comparator.reverseOrder()))
                .map(RawRow::row)
                .orElse(0);
    }

    private static FilePreview.PreviewRow toPreviewRow(RawRow row) {
        return new FilePreview.PreviewRow(
                row.row(),
                row.cells().subList(0, row.width()).stream().map(Cell::text).toList());
    }

    private static @Nullable Header stageMapped(OpenFile file, HeaderRecognizer headerRecognizer, ColumnMapping mapping)
            throws IOException, UnreadableFileException {
        try (RawRows rows = file.openRows()) {
            for (RawRow row = rows.next(); row != null && row.row() <= mapping.headerRow(); row = rows.next()) {
                if (row.row() == mapping.headerRow()) {
                    return headerRecognizer.applyMapping(row, mapping.fields());
                }
            }
            return null;
        }
    }

    private RecognizedFile copyRows(
            OpenFile file, Header header, SkippedDataCounters skippedDataCounters, StagingTarget stagingTarget)
            throws IOException, UnreadableFileException {
        try (RawRows rows = file.openRows();
                StagedFileWriter staged = new StagedFileWriter(stagingTarget.path(), stagingLimits.rowsPerSegment())) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                stagingTarget.deadline().throwIfExpired();
                int width = row.width();
                if (row.row() > header.row() && width > 0) {
                    if (staged.rows() == stagingLimits.rows()) {
                        throw UnreadableFileException.of("too-many-rows", stagingLimits.rows());
                    }
                    staged.writeRow(row, Math.max(header.headers().size(), width));
                    skippedDataCounters.countRow(row, rows);
                }
            }
            return new RecognizedFile(
                    file.encoding(),
                    file.separator(),
                    header.row(),
                    header.headers(),
                    header.columns(),
                    header.unknownHeaders(),
                    staged.rows(),
                    skippedDataCounters.toSkippedData(file),
                    staged.finishFile());
        }
    }

    /** The counters of skipped data. */
    private record SkippedDataCounters(
            UnusedColumnCounter unused, HiddenDataCounter hiddenData, PlaceholderCounter placeholders) {

        void countRow(RawRow row, RawRows rows) {
            unused.countRow(row);
            hiddenData.countRow(row, rows);
            placeholders.countRow(row);
        }

        SkippedData toSkippedData(OpenFile file) throws IOException, UnreadableFileException {
            return SkippedData.ofColumns(unused.toUnusedColumns())
                    .withWorkbookData(
                            hiddenData.rows(),
                            hiddenData.columns(),
                            file.unreadSheets().read())
                    .withCells(file.singleColumn(), placeholders.cells());
        }
    }

    /** The path to which rows are written, and the deadline. */
    private record StagingTarget(Path path, ReadDeadline deadline) {}
}
