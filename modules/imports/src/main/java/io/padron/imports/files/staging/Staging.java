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
import io.padron.imports.files.ReadingWatch;
import io.padron.imports.files.RecognisedFile;
import io.padron.imports.files.Staged;
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
 * Turns a file as it came into a staged one: canonical, of one form whatever came in, readable from any row.
 *
 * <p>The original is read as a stream, in flat memory. What is wrong with its content is a {@link Staged.Unreadable};
 * {@link IOException} is for disks.
 */
public final class Staging {

    /** So many rows behind the last that may be a header show what its columns hold. */
    private static final int ROWS_BELOW = 12;

    /** Reading has so long, and so much longer for each of the file's megabytes; both are some ten times what is usual. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PATIENCE_PER_MEGABYTE = Duration.ofSeconds(2);

    private final Limits limits;
    private final Duration patience;
    private final BooleanSupplier stop;

    private Staging(Limits limits, Duration patience, BooleanSupplier stop) {
        this.limits = limits;
        this.patience = patience;
        this.stop = stop;
    }

    /** Stages within the {@linkplain Limits#USUAL usual limits}. */
    public static Staged stage(Path original, String fileName, Layout layout, Path target) throws IOException {
        return within(Limits.USUAL).write(original, fileName, layout, target);
    }

    public static Staging within(Limits limits) {
        return new Staging(limits, PATIENCE, () -> false);
    }

    /** The same, but ends with {@link Staged.Stopped} once that says so. */
    public Staging until(BooleanSupplier stopped) {
        return new Staging(limits, patience, stopped);
    }

    /** The same, but a small file has only so long. */
    Staging within(Duration other) {
        return new Staging(limits, other, stop);
    }

    private ReadingWatch watch(Path original) throws IOException {
        long megabytes = Files.size(original) >> 20;
        return ReadingWatch.start(patience.plus(PATIENCE_PER_MEGABYTE.multipliedBy(megabytes)), stop);
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
        return within(Limits.USUAL).writeTold(original, layout, columns, target);
    }

    /** As {@link #write}, where a person has said what the columns are. */
    public Staged writeTold(Path original, Layout layout, ColumnMap columns, Path target) throws IOException {
        return write(original, new Headings(layout), columns, target);
    }

    /** How a file begins, whatever its headers say; without rows when nothing can be read. */
    public static Beginning beginning(Path original, Layout layout) throws IOException {
        return within(Limits.USUAL).begin(original, new Headings(layout));
    }

    private Staged write(Path original, Headings headings, @Nullable ColumnMap told, Path target) throws IOException {
        ReadingWatch watch = watch(original);
        try (OpenFile file = OpenFile.open(original, headings, limits, watch)) {
            Header header = told == null ? file.header() : told(file, headings, told);
            if (header == null && isBlankAtFirst(file)) {
                throw UnreadableFileException.of("blank-beginning", Headings.RECORDS_SEARCHED);
            }
            Header sound = headings.check(header, limits);
            Counts counts = new Counts(
                    new UnusedColumns(sound, told != null),
                    new Unseen(sound),
                    new PlaceholderCount(sound, headings.required()));
            return new Staged.Recognised(copy(file, sound, counts, new Target(target, watch)));
        } catch (UnreadableFileException e) {
            Files.deleteIfExists(target);
            return watch.isStopped() ? new Staged.Stopped() : e.unreadable();
        }
    }

    /** Then nobody can say what its columns are either. */
    private static boolean isBlankAtFirst(OpenFile file) throws IOException, UnreadableFileException {
        try (RawRows rows = file.rows()) {
            return rows.take(Headings.RECORDS_SEARCHED).stream().allMatch(row -> row.width() == 0);
        }
    }

    private Beginning begin(Path original, Headings headings) throws IOException {
        try (OpenFile file = OpenFile.open(original, headings, limits, watch(original));
                RawRows rows = file.rows()) {
            List<RawRow> first = rows.take(Headings.RECORDS_SEARCHED + ROWS_BELOW).stream()
                    .filter(row -> row.width() > 0)
                    .toList();
            Header header = file.header();
            int headerRow = header != null ? header.row() : widest(first);
            return new Beginning(
                    first.stream().map(Staging::shown).toList(),
                    headerRow,
                    header == null ? Map.of() : header.columns());
        } catch (UnreadableFileException nothingToShow) {
            return new Beginning(List.of(), 0, Map.of());
        }
    }

    /** Titles above a header are narrower than the header. */
    private static int widest(List<RawRow> rows) {
        return rows.stream()
                .filter(row -> row.row() <= Headings.RECORDS_SEARCHED)
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

    private RecognisedFile copy(OpenFile file, Header header, Counts counts, Target target)
            throws IOException, UnreadableFileException {
        try (RawRows rows = file.rows();
                StagedFile staged = new StagedFile(target.path(), limits.rowsPerSegment())) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                target.watch().check();
                int width = row.width();
                if (row.row() > header.row() && width > 0) {
                    if (staged.rows() == limits.rows()) {
                        throw UnreadableFileException.of("too-many-rows", limits.rows());
                    }
                    staged.write(row, Math.max(header.headers().size(), width));
                    counts.count(row, rows);
                }
            }
            return new RecognisedFile(
                    file.encoding(),
                    file.separator(),
                    header.row(),
                    header.headers(),
                    header.columns(),
                    header.unknown(),
                    staged.rows(),
                    counts.leftOut(file),
                    staged.finish());
        }
    }

    /** What is to be told of the rows. */
    private record Counts(UnusedColumns unused, Unseen unseen, PlaceholderCount placeholders) {

        void count(RawRow row, RawRows rows) {
            unused.count(row);
            unseen.count(row, rows);
            placeholders.count(row);
        }

        LeftOut leftOut(OpenFile file) throws IOException, UnreadableFileException {
            return LeftOut.columns(unused.list())
                    .withBook(unseen.rows(), unseen.columns(), file.unread().read())
                    .withCells(file.oneColumn(), placeholders.cells());
        }
    }

    /** Where the rows go, and until when. */
    private record Target(Path path, ReadingWatch watch) {}
}
