package io.padron.imports.store.tables;

import io.padron.imports.ImportId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The counts of a run, always summed from its tasks, so that they cannot differ from them. */
public record RunCounts(
        int rowsInFile,
        int rows,
        int accepted,
        int loaded,
        int duplicatesInFile,
        int duplicatesInRegister,
        int rejected,
        int warnings,
        int removed,
        int kept) {

    private static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final String SUMS = """
            select import_id,
                sum(case when phase = 'VALIDATE' then row_total else 0 end) as in_file_rows,
                sum(case when phase = 'VALIDATE' then rows_done else 0 end) as validated,
                sum(accepted) as accepted,
                sum(case when phase = 'VALIDATE' then warnings else -warnings end) as warnings,
                sum(case when phase = 'LOAD' then rejected + in_register else 0 end) as lost_late,
                sum(rejected) as rejected, sum(in_file) as in_file, sum(in_register) as in_register,
                sum(loaded) as loaded, sum(removed) as removed, sum(kept) as kept
            from import_tasks where import_id in (<ids>) group by import_id
            """;

    public static RunCounts readCounts(Handle handle, ImportId id) {
        return readCounts(handle, List.of(id)).getOrDefault(id, NONE);
    }

    /** The counts of these runs; those without a task are missing. */
    public static Map<ImportId, RunCounts> readCounts(Handle handle, Collection<ImportId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        record Line(ImportId id, RunCounts counts) {}
        return handle
                .createQuery(SUMS)
                .bindList("ids", ids.stream().map(ImportId::value).toList())
                .map((row, context) -> new Line(
                        new ImportId(row.getLong("import_id")),
                        new RunCounts(
                                row.getInt("in_file_rows"),
                                row.getInt("validated"),
                                row.getInt("accepted")
                                        - row.getInt("in_file")
                                        - row.getInt("loaded")
                                        - row.getInt("lost_late"),
                                row.getInt("loaded"),
                                row.getInt("in_file"),
                                row.getInt("in_register"),
                                row.getInt("rejected"),
                                row.getInt("warnings"),
                                row.getInt("removed"),
                                row.getInt("kept"))))
                .stream()
                .collect(Collectors.toMap(Line::id, Line::counts));
    }

    public static RunCounts none() {
        return NONE;
    }
}
