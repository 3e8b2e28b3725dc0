package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.imports.files.LeftOut;
import io.padron.imports.files.LeftOut.UnusedColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was left out of runs' files, as the ledger's lines have it. */
final class LeftOutLines {

    private static final int LONGEST_NAME = 1000;

    private enum Kind {
        COLUMN,
        TOLD_COLUMN,
        HIDDEN_ROWS,
        HIDDEN_COLUMN,
        UNREAD_SHEET,
        ONE_COLUMN,
        PLACEHOLDERS
    }

    private record Line(ImportId run, Kind kind, int place, String name, int amount) {}

    private LeftOutLines() {}

    static void write(Handle handle, ImportId id, LeftOut leftOut) {
        List<Line> lines = new ArrayList<>();
        for (UnusedColumn column : leftOut.unusedColumns()) {
            Kind kind = column.told() ? Kind.TOLD_COLUMN : Kind.COLUMN;
            lines.add(new Line(id, kind, column.index(), column.header(), column.values()));
        }
        if (leftOut.hiddenRows() > 0) {
            lines.add(new Line(id, Kind.HIDDEN_ROWS, 0, "", leftOut.hiddenRows()));
        }
        leftOut.hiddenColumns().forEach(name -> lines.add(new Line(id, Kind.HIDDEN_COLUMN, lines.size(), name, 0)));
        leftOut.unreadSheets().forEach(name -> lines.add(new Line(id, Kind.UNREAD_SHEET, lines.size(), name, 0)));
        if (leftOut.oneColumn()) {
            lines.add(new Line(id, Kind.ONE_COLUMN, lines.size(), "", 1));
        }
        if (leftOut.placeholders() > 0) {
            lines.add(new Line(id, Kind.PLACEHOLDERS, lines.size(), "", leftOut.placeholders()));
        }
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into import_left_out (import_id, kind, place, name, amount) values (?, ?, ?, ?, ?)");
        lines.forEach(
                line -> batch.add(id.value(), line.kind().name(), line.place(), clip(line.name()), line.amount()));
        batch.execute();
    }

    static LeftOut of(Handle handle, ImportId id) {
        return of(handle, List.of(id)).getOrDefault(id, LeftOut.NOTHING);
    }

    /** Of these runs; those of which nothing was left out are missing. */
    static Map<ImportId, LeftOut> of(Handle handle, Collection<ImportId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ImportId, LeftOut> found = new HashMap<>();
        handle.createQuery("select * from import_left_out where import_id in (<ids>) order by import_id, place")
                .bindList("ids", ids.stream().map(ImportId::value).toList())
                .map((row, context) -> new Line(
                        new ImportId(row.getLong("import_id")),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("place"),
                        row.getString("name"),
                        row.getInt("amount")))
                .forEach(line -> found.merge(line.run(), with(LeftOut.NOTHING, line), (so, more) -> with(so, line)));
        return found;
    }

    private static LeftOut with(LeftOut so, Line line) {
        List<UnusedColumn> columns = new ArrayList<>(so.unusedColumns());
        List<String> hidden = new ArrayList<>(so.hiddenColumns());
        List<String> sheets = new ArrayList<>(so.unreadSheets());
        int rows = so.hiddenRows();
        boolean oneColumn = so.oneColumn();
        int placeholders = so.placeholders();
        switch (line.kind()) {
            case COLUMN, TOLD_COLUMN ->
                columns.add(
                        new UnusedColumn(line.place(), line.name(), line.amount(), line.kind() == Kind.TOLD_COLUMN));
            case HIDDEN_ROWS -> rows = line.amount();
            case HIDDEN_COLUMN -> hidden.add(line.name());
            case UNREAD_SHEET -> sheets.add(line.name());
            case ONE_COLUMN -> oneColumn = true;
            case PLACEHOLDERS -> placeholders = line.amount();
        }
        return new LeftOut(columns, rows, hidden, sheets, oneColumn, placeholders);
    }

    private static String clip(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
