package io.padron.jobs.mapping;

import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.files.Cell;
import io.padron.imports.files.Corrections;
import io.padron.imports.files.StagedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of one file: which field stands where, under the header that the person wrote. */
public final class Sheet {

    private final FileShape shape;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Optional<ImportId> origin;

    public Sheet(FileShape shape) {
        this.shape = shape;
        for (int index = 0; index < shape.fields().size(); index++) {
            String field = shape.fields().get(index);
            if (!field.isEmpty()) {
                columns.putIfAbsent(field, index);
            }
        }
        origin = Corrections.origin(header(Corrections.ROW_FIELD)).stream()
                .mapToObj(ImportId::new)
                .findFirst();
    }

    /** The import whose workbook of corrections this file is; empty for any other file. */
    Optional<ImportId> origin() {
        return origin;
    }

    boolean has(String field) {
        return columns.containsKey(field);
    }

    /** Fields of this file that begin so, in the order of its columns. */
    List<String> fields(String prefix) {
        return shape.fields().stream()
                .filter(field -> !field.isEmpty() && field.startsWith(prefix))
                .distinct()
                .toList();
    }

    /** The header as written; empty when the file has no such column. */
    String header(String field) {
        Integer index = columns.get(field);
        return index == null ? "" : shape.headers().get(index);
    }

    Cell cell(StagedRow row, String field) {
        Integer index = columns.get(field);
        return index == null || index >= row.cells().size()
                ? Cell.EMPTY
                : row.cells().get(index);
    }

    String text(StagedRow row, String field) {
        return cell(row, field).text().strip();
    }

    /** Whether the file knows which of its cells are texts and which are numbers. */
    boolean isWorkbook() {
        return shape.isWorkbook();
    }

    /** Whether something stands in the row beyond the last header. */
    boolean overflows(StagedRow row) {
        return row.cells().size() > shape.headers().size();
    }
}
