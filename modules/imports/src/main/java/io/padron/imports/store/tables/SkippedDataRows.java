package io.padron.imports.store.tables;

import io.padron.imports.ImportId;
import io.padron.imports.files.SkippedData;
import io.padron.imports.files.SkippedData.UnusedColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the skipped data of runs. */
public final class SkippedDataRows {

    private static final int LONGEST_NAME = 1000;

    private enum SkippedDataType {
        COLUMN,
        EXCLUDED_COLUMN,
        HIDDEN_ROWS,
        HIDDEN_COLUMN,
        UNREAD_SHEET,
        SINGLE_COLUMN,
        PLACEHOLDERS
    }

    private record Line(ImportId run, SkippedDataType kind, int place, String name, int amount) {}

    private SkippedDataRows() {}

    public static void writeSkippedData(Handle handle, ImportId id, SkippedData skippedData) {
        List<Line> lines = new ArrayList<>();
        for (UnusedColumn column : skippedData.unusedColumns()) {
            SkippedDataType skippedDataType =
                    column.excluded() ? SkippedDataType.EXCLUDED_COLUMN : SkippedDataType.COLUMN;
            lines.add(new Line(id, skippedDataType, column.index(), column.header(), column.values()));
        }
        if (skippedData.hiddenRows() > 0) {
            lines.add(new Line(id, SkippedDataType.HIDDEN_ROWS, 0, "", skippedData.hiddenRows()));
        }
        skippedData
                .hiddenColumns()
                .forEach(name -> lines.add(new Line(id, SkippedDataType.HIDDEN_COLUMN, lines.size(), name, 0)));
        skippedData
                .unreadSheets()
                .forEach(name -> lines.add(new Line(id, SkippedDataType.UNREAD_SHEET, lines.size(), name, 0)));
        if (skippedData.singleColumn()) {
            lines.add(new Line(id, SkippedDataType.SINGLE_COLUMN, lines.size(), "", 1));
        }
        if (skippedData.placeholders() > 0) {
            lines.add(new Line(id, SkippedDataType.PLACEHOLDERS, lines.size(), "", skippedData.placeholders()));
        }
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into import_skipped_data (import_id, data_type, position, name, amount) values (?, ?, ?, ?, ?)");
        lines.forEach(
                line -> batch.add(id.value(), line.kind().name(), line.place(), clip(line.name()), line.amount()));
        batch.execute();
    }

    public static SkippedData readSkippedData(Handle handle, ImportId id) {
        return readSkippedData(handle, List.of(id)).getOrDefault(id, SkippedData.NONE);
    }

    /** The skipped data of these runs; runs without any are missing. */
    public static Map<ImportId, SkippedData> readSkippedData(Handle handle, Collection<ImportId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ImportId, SkippedData> found = new HashMap<>();
        handle.createQuery("select * from import_skipped_data where import_id in (<ids>) order by import_id, position")
                .bindList("ids", ids.stream().map(ImportId::value).toList())
                .map((row, context) -> new Line(
                        new ImportId(row.getLong("import_id")),
                        SkippedDataType.valueOf(row.getString("data_type")),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getInt("amount")))
                .forEach(line ->
                        found.merge(line.run(), addRow(SkippedData.NONE, line), (so, more) -> addRow(so, line)));
        return found;
    }

    private static SkippedData addRow(SkippedData so, Line line) {
        List<UnusedColumn> columns = new ArrayList<>(so.unusedColumns());
        List<String> hidden = new ArrayList<>(so.hiddenColumns());
        List<String> sheets = new ArrayList<>(so.unreadSheets());
        int rows = so.hiddenRows();
        boolean oneColumn = so.singleColumn();
        int placeholders = so.placeholders();
        switch (line.kind()) {
            case COLUMN, EXCLUDED_COLUMN ->
                columns.add(new UnusedColumn(
                        line.place(), line.name(), line.amount(), line.kind() == SkippedDataType.EXCLUDED_COLUMN));
            case HIDDEN_ROWS -> rows = line.amount();
            case HIDDEN_COLUMN -> hidden.add(line.name());
            case UNREAD_SHEET -> sheets.add(line.name());
            case SINGLE_COLUMN -> oneColumn = true;
            case PLACEHOLDERS -> placeholders = line.amount();
        }
        return new SkippedData(columns, rows, hidden, sheets, oneColumn, placeholders);
    }

    private static String clip(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
